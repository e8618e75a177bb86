import { Anchor, Group, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { EditorState } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import styles from "./editor.module.css";

export interface EditorHeaderProps {
  readonly flow: string;
  readonly store: EditorStore;
  readonly state: EditorState;
}

export function EditorHeader({ flow, state }: EditorHeaderProps) {
  return (
    <Group className={styles["header"]!} justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap">
        <Anchor
          size="sm"
          renderRoot={(props) => <Link from="/projects/$project/flows/$flow" to=".." {...props} />}
        >
          Flows
        </Anchor>
        <Title order={1} size="h4">
          {flow}
        </Title>
        <Text size="xs" c="dimmed">
          version {state.saved.version}
        </Text>
      </Group>
    </Group>
  );
}
