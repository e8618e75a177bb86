import type { Schemas } from "@flowrunner/api";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { StartForm, type StartFormProps } from "../../../run/start/start-form.js";

/** What somebody wants to run: to be asked for its input, or to be told that it has none yet. */
export type Asked = { readonly title: string } & (
  | ({ readonly kind: "input" } & Pick<StartFormProps, "startable" | "begin" | "labels">)
  | { readonly kind: "missing"; readonly reason: string }
);

export interface TryDialogProps {
  readonly project: string;
  readonly asked: Asked | null;
  onStarted(run: Schemas["RunSummary"]): void;
  onClose(): void;
  /** Runs the selected step with what it waits for. */
  onUntil(): void;
}

/** What is asked before something is tried. */
export function TryDialog({ project, asked, onStarted, onClose, onUntil }: TryDialogProps) {
  return (
    <Modal opened={asked !== null} onClose={onClose} title={asked?.title} size="lg">
      {asked?.kind === "input" && <StartForm {...{ project, onStarted, onClose }} {...asked} />}
      {asked?.kind === "missing" && <Missing reason={asked.reason} {...{ onClose, onUntil }} />}
    </Modal>
  );
}

function Missing({
  reason,
  onClose,
  onUntil,
}: { readonly reason: string } & Pick<TryDialogProps, "onClose" | "onUntil">) {
  return (
    <Stack>
      <Text size="sm">
        The step cannot run by itself: {reason}. Up to here it runs with all that it waits for.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={onUntil} data-autofocus>
          Run up to here
        </Button>
      </Group>
    </Stack>
  );
}
