import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode, SubmitEvent } from "react";

export interface ActionDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  onClose(): void;
  /** The button's text: a verb. */
  readonly action: string;
  /** Whether it takes something away. */
  readonly isDangerous?: boolean;
  /** Does it, with what the fields hold by name. The dialog closes once it is done, and stays with the reason if it is refused. */
  run(fields: FormData): Promise<unknown>;
  /** Fields, or what is asked. */
  readonly children: ReactNode;
}

/** A dialog that does one thing. */
export function ActionDialog({ title, isOpen, onClose, ...rest }: ActionDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <ActionForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function ActionForm({
  onClose,
  action,
  isDangerous = false,
  run,
  children,
}: Omit<ActionDialogProps, "title" | "isOpen">) {
  const doing = useMutation({ mutationFn: run, onSuccess: onClose });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    doing.mutate(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {doing.error && (
          <Alert color="red" role="alert">
            {doing.error.message}
          </Alert>
        )}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={doing.isPending} {...(isDangerous ? { color: "red" } : {})}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
