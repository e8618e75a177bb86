import { Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./step-detail.module.css";

export interface SectionProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <h3 className={classes["section"]}>{title}</h3>
        {aside}
      </Group>
      {children}
    </Stack>
  );
}
