import { Fieldset, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

export interface FrameProps {
  /** Empty: it is the whole form, or an item, and needs no frame of its own. */
  readonly label: string;
  readonly description: string | null;
  readonly error: string | null;
  readonly children: ReactNode;
}

/** What holds other fields. */
export function Frame({ label, description, error, children }: FrameProps) {
  const inner = (
    <Stack gap="xs">
      {description !== null && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
      {children}
      {error !== null && label !== "" && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
  if (label === "") return inner;
  return (
    <Fieldset legend={label} p="sm">
      {inner}
    </Fieldset>
  );
}
