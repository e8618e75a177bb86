import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

export interface RowActionProps {
  /** What it does: a verb or two. */
  readonly action: string;
  /** To what, for those who hear it without its row. */
  readonly target: string;
  readonly icon: Icon;
  /** Whether it takes something away. */
  readonly isDangerous?: boolean;
  onClick(): void;
}

/** A button at the end of a row of a table. It is called `ACTION TARGET`. */
export function RowAction({ action, target, icon: Icon, isDangerous = false, onClick }: RowActionProps) {
  return (
    <Tooltip label={action}>
      <ActionIcon
        variant="subtle"
        color={isDangerous ? "red" : "gray"}
        aria-label={`${action} ${target}`}
        onClick={onClick}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
