import { NativeSelect, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { flowNamesQuery } from "../../api/flows-query.js";
import { putFlow } from "../../api/put-flow.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { stepsWithout, withSecret } from "./attach-secret.js";

export interface AttachDialogProps {
  readonly project: string;
  readonly secret: string;
  onClose(): void;
}

const readFlow = (project: string, flow: string) =>
  answerOf(api.GET("/api/v1/projects/{project}/flows/{flow}", { params: { path: { project, flow } } }));

/** The steps of a flow that can be given a secret. */
const openStepsQuery = (project: string, flow: string, secret: string) =>
  queryOptions({
    queryKey: ["projects", project, "flows", flow, "without", secret],
    queryFn: async () => stepsWithout((await readFlow(project, flow)).text, secret),
    staleTime: 0,
  });

/** Gives a step of a flow a secret, which makes a new version of the flow. */
export function AttachDialog({ project, secret, onClose }: AttachDialogProps) {
  const queries = useQueryClient();
  const attach = async (flow: string, step: string): Promise<void> => {
    const { text, etag } = await readFlow(project, flow);
    const { version } = await putFlow(project, flow, withSecret(text, step, secret), {
      "if-match": `"${etag}"`,
    });
    notifications.show({ message: `${flow} is saved as version ${version}: ${step} is given ${secret}.` });
    await queries.invalidateQueries({ queryKey: ["projects", project] });
  };
  return (
    <ActionDialog
      title={`Attach ${secret} to a step`}
      action="Attach"
      isOpen
      onClose={onClose}
      run={(fields) => attach(String(fields.get("flow")), String(fields.get("step")))}
    >
      <StepFields project={project} secret={secret} />
      <Text size="sm">
        The step’s code finds it as <code>ctx.secrets.{secret}</code>, in runs that start from now on.
      </Text>
    </ActionDialog>
  );
}

function StepFields({ project, secret }: Omit<AttachDialogProps, "onClose">) {
  const [flow, setFlow] = useState("");
  const names = useQuery(flowNamesQuery(project));
  const steps = useQuery({ ...openStepsQuery(project, flow, secret), enabled: flow !== "" });
  const isComplete = steps.data?.length === 0;
  return (
    <>
      <NativeSelect
        name="flow"
        label="Flow"
        value={flow}
        onChange={(event) => setFlow(event.currentTarget.value)}
        data={[{ value: "", label: "Choose a flow" }, ...(names.data ?? [])]}
        error={names.error?.message}
        required
        data-autofocus
      />
      <NativeSelect
        key={flow}
        name="step"
        label="Step"
        data={[{ value: "", label: "Choose a step" }, ...(steps.data ?? [])]}
        error={isComplete ? "Each step of it that runs code has this secret." : steps.error?.message}
        disabled={!steps.data?.length}
        required
      />
    </>
  );
}
