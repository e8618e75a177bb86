import { Button, Divider, Group, Modal, Stack, Text } from "@mantine/core";
import { TextDiff } from "../../canvas/code/text-diff.js";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import { SaveAsForm } from "./save-as-form.js";
import type { Save } from "./use-save.js";
import styles from "./editor.module.css";

export interface ConflictDialogProps {
  readonly save: Save;
  readonly flow: string;
  readonly mine: string;
}

/** Somebody else has saved the flow since this editor was opened: theirs and mine, of which either is kept, or both. */
export function ConflictDialog({ save, flow, mine }: ConflictDialogProps) {
  const theirs = save.obstacle?.kind === "conflict" ? save.obstacle.theirs : null;
  return (
    <Modal
      opened={theirs !== null}
      onClose={save.keepEditing}
      size="xl"
      title="Somebody else has saved this flow"
      // The editor in it measures its lines as soon as it is there.
      transitionProps={{ duration: 0 }}
    >
      {theirs && <Choice {...{ save, flow, mine, theirs }} />}
    </Modal>
  );
}

function Choice({ save, flow, mine, theirs }: ConflictDialogProps & { readonly theirs: SavedFlow }) {
  return (
    <Stack>
      <Text size="sm">
        Version {theirs.version} came while you were editing. Lines with − are theirs, lines with + are yours.
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
      <Divider label="or keep both: yours as a flow of its own" />
      <SaveAsForm name={`${flow}-mine`} action="Keep both" save={save.saveAs} />
    </Stack>
  );
}
