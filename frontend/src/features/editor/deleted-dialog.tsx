import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { SaveAsForm } from "./save-as-form.js";
import type { Save } from "./use-save.js";

/** Somebody has deleted the flow since this editor was opened: what is in it is not lost. */
export function DeletedDialog({ save, flow, mine }: { save: Save; flow: string; mine: string }) {
  return (
    <Modal
      opened={save.obstacle?.kind === "deleted"}
      onClose={save.keepEditing}
      size="lg"
      title="Somebody has deleted this flow"
    >
      <Stack>
        <Text size="sm">
          {flow} was deleted while you were editing. What you have here is not lost: save it as a flow, under
          this name or another one, or copy its text.
        </Text>
        <SaveAsForm name={flow} action="Save as new" save={save.saveAs} />
        <Group justify="flex-end">
          <Button variant="default" onClick={save.keepEditing}>
            Keep editing
          </Button>
          <CopyButton value={mine}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy the text"}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
