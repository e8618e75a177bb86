import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { TextDiff } from "../../canvas/code/text-diff.js";
import type { Save } from "./use-save.js";
import styles from "./editor.module.css";

/** Somebody else has saved the flow since this editor was opened: theirs and mine, and what can be done. */
export function ConflictDialog({ save, mine }: { save: Save; mine: string }) {
  const { theirs } = save;
  return (
    <Modal
      opened={theirs !== null}
      onClose={save.keepEditing}
      size="xl"
      title="Somebody else has saved this flow"
      // The editor in it measures its lines as soon as it is there.
      transitionProps={{ duration: 0 }}
    >
      {theirs && (
        <Stack>
          <Text size="sm">
            Version {theirs.version} came while you were editing. Lines with − are theirs, lines with + are
            yours.
          </Text>
          <div className={styles["diff"]}>
            <TextDiff label="Theirs and yours" before={theirs.text} after={mine} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={save.keepEditing}>
              Keep editing
            </Button>
            <Button variant="default" onClick={() => save.takeTheirs(theirs)}>
              Take theirs
            </Button>
            <Button color="red" loading={save.isSaving} onClick={() => save.saveOver(theirs)}>
              Overwrite with mine
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
