import { ActionIcon, Anchor, Badge, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconKeyboard,
  IconPlayerPlay,
  IconPlus,
  type Icon,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { errorsOf, isChanged, type EditorState } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import type { Save } from "./use-save.js";
import styles from "./editor.module.css";

export interface EditorHeaderProps {
  readonly flow: string;
  readonly store: EditorStore;
  readonly state: EditorState;
  readonly save: Save;
  readonly isReadOnly: boolean;
  readonly mayRun: boolean;
  onAdd(): void;
  onSheet(): void;
  onRun(): void;
}

export function EditorHeader(props: EditorHeaderProps) {
  const { flow, store, state, save, isReadOnly, mayRun, onAdd, onSheet, onRun } = props;
  const { done, undone } = state.history;
  return (
    <Group className={styles["header"]!} justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap" className={styles["titles"]!}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link from="/projects/$project/flows/$flow" to=".." {...props} />}
        >
          Flows
        </Anchor>
        <Title order={1} size="h4" className={styles["title"]!}>
          {flow}
        </Title>
        <Text size="xs" c="dimmed" className={styles["title"]!}>
          version {state.saved.version}
        </Text>
        {isChanged(state) && (
          <Badge variant="light" color="yellow" tt="none" flex="none">
            not saved
          </Badge>
        )}
      </Group>
      <Group gap={4} wrap="nowrap">
        <HeaderAction label="Keys (?)" icon={IconKeyboard} onClick={onSheet} />
        {!isReadOnly && (
          <>
            <HeaderAction
              label={done.length > 0 ? `Undo: ${done.at(-1)!.label}` : "Undo"}
              icon={IconArrowBackUp}
              isDisabled={done.length === 0}
              onClick={() => store.undo()}
            />
            <HeaderAction
              label={undone.length > 0 ? `Redo: ${undone.at(-1)!.label}` : "Redo"}
              icon={IconArrowForwardUp}
              isDisabled={undone.length === 0}
              onClick={() => store.redo()}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={onAdd}
            >
              Add a step
            </Button>
            <SaveButton state={state} save={save} />
          </>
        )}
        {mayRun && (
          <Tooltip
            label={
              isChanged(state) ? "Run it as it stands here, not saved" : `Run version ${state.saved.version}`
            }
          >
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              onClick={onRun}
            >
              Run
            </Button>
          </Tooltip>
        )}
      </Group>
    </Group>
  );
}

function SaveButton({ state, save }: { state: EditorState; save: Save }) {
  const errors = errorsOf(state).length;
  const reason =
    errors > 0 ? `A flow with errors (${errors}) is not saved: it could not run` : "Publish it as it is now";
  return (
    <Tooltip label={isChanged(state) ? reason : "There is nothing to save"}>
      <Button
        size="xs"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        loading={save.isSaving}
        data-disabled={!isChanged(state) || errors > 0 || undefined}
        aria-disabled={!isChanged(state) || errors > 0}
        onClick={() => isChanged(state) && errors === 0 && save.save()}
      >
        Save
      </Button>
    </Tooltip>
  );
}

interface HeaderActionProps {
  readonly label: string;
  readonly icon: Icon;
  readonly isDisabled?: boolean;
  onClick(): void;
}

function HeaderAction({ label, icon: IconShown, isDisabled = false, onClick }: HeaderActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
        <IconShown size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
