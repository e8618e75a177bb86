import type { Diagnostic } from "@flowrunner/engine";
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleX } from "@tabler/icons-react";
import { EmptyState } from "../../ui/empty-state.js";
import styles from "./editor.module.css";

export interface ProblemsProps {
  readonly diagnostics: readonly Diagnostic[];
  /** Shows where one is. */
  onOpen(diagnostic: Diagnostic): void;
}

/** All that the engine finds wrong, in the order of the text. */
export function Problems({ diagnostics, onOpen }: ProblemsProps) {
  if (diagnostics.length === 0)
    return <EmptyState title="Nothing is wrong" text="The flow can be saved and run as it is." />;
  return (
    <Stack component="ul" gap={0} className={styles["problems"]!}>
      {diagnostics.map((diagnostic, index) => (
        <li key={index}>
          <Problem diagnostic={diagnostic} onOpen={onOpen} />
        </li>
      ))}
    </Stack>
  );
}

function Problem({ diagnostic, onOpen }: { diagnostic: Diagnostic; onOpen: ProblemsProps["onOpen"] }) {
  const { severity, code, message, help, range } = diagnostic;
  const Icon = severity === "error" ? IconCircleX : IconAlertTriangle;
  return (
    <UnstyledButton className={styles["problem"]!} onClick={() => onOpen(diagnostic)}>
      <Icon
        size={18}
        stroke={1.6}
        role="img"
        aria-label={severity}
        color={`var(--mantine-color-${severity === "error" ? "red" : "yellow"}-text)`}
      />
      <div>
        <Text size="sm">{message.replaceAll("`", "")}</Text>
        <Text size="xs" c="dimmed">
          {help.replaceAll("`", "")}
        </Text>
        <Text size="xs" c="dimmed" ff="monospace">
          line {range.start.line} · {code}
        </Text>
      </div>
    </UnstyledButton>
  );
}
