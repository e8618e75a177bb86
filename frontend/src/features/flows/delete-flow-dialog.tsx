import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { flowsQuery } from "../../api/flows-query.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";

export interface DeleteFlowDialogProps {
  readonly project: string;
  /** Null: nothing is asked. */
  readonly flow: string | null;
  onClose(): void;
}

export function DeleteFlowDialog({ project, flow, onClose }: DeleteFlowDialogProps) {
  const queries = useQueryClient();
  const remove = async (name: string): Promise<void> => {
    const params = { path: { project, flow: name } };
    await answerOf(api.DELETE("/api/v1/projects/{project}/flows/{flow}", { params }));
    await queries.invalidateQueries({ queryKey: flowsQuery(project).queryKey });
  };
  return (
    <ActionDialog
      title={`Delete ${flow ?? ""}?`}
      action="Delete"
      isDangerous
      isOpen={flow !== null}
      onClose={onClose}
      run={() => (flow === null ? Promise.resolve() : remove(flow))}
    >
      <Text size="sm">No run of it is started any more. Its runs go on, and stay with their versions.</Text>
    </ActionDialog>
  );
}
