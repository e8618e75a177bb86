import { Alert, Button, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode, SubmitEvent } from "react";

export interface SettingsFormProps {
  /** Else it can only be read. */
  readonly mayChange: boolean;
  /** Whether there is something to save, and it can be. */
  readonly isSavable: boolean;
  /** Told when it is saved. */
  readonly done: string;
  /** Saves what is in the fields. Throws `Refusal`. */
  save(fields: FormData): Promise<unknown>;
  /** What is read again then. */
  readonly changes: readonly QueryKey[];
  readonly children: ReactNode;
}

/** Settings that are saved together. */
export function SettingsForm({ mayChange, isSavable, done, save, changes, children }: SettingsFormProps) {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      notifications.show({ message: done });
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSavable) saving.mutate(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {saving.error && (
          <Alert color="red" role="alert">
            {saving.error.message}
          </Alert>
        )}
        {children}
        {mayChange && (
          <Group justify="flex-end">
            <Button type="submit" disabled={!isSavable} loading={saving.isPending}>
              Save
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
