import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { FlowNameInput } from "../../ui/flow-name-input.js";

export interface SaveAsFormProps {
  /** The name that is proposed. */
  readonly name: string;
  readonly action: string;
  /** The dialog goes when it is done. Throws what is shown if it is not. */
  save(name: string): Promise<void>;
}

/** Keeps what is in the editor as a flow of a name that is still free. */
export function SaveAsForm({ name, action, save }: SaveAsFormProps) {
  const saving = useMutation({ mutationFn: save });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate(String(new FormData(event.currentTarget).get("name")));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {saving.error && (
          <Alert color="red" role="alert">
            {saving.error.message}
          </Alert>
        )}
        <Group align="flex-end">
          <FlowNameInput label="Name of the new flow" defaultValue={name} flex={1} />
          <Button type="submit" loading={saving.isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
