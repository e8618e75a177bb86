import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";

export interface CopyButtonProps {
  /** Or what makes it, where that takes a while. */
  readonly text: string | (() => string);
  /** Names it for who cannot see where the button stands. */
  readonly what: string;
}

export function CopyButton({ text, what }: CopyButtonProps) {
  const { copied, copy } = useClipboard();
  return (
    <Tooltip label={copied ? "Copied" : `Copy ${what}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Copy ${what}`}
        onClick={() => copy(typeof text === "string" ? text : text())}
      >
        {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
