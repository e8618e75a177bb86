import { Center, Code, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: string;
  /** What is between backticks is shown as code. */
  readonly text: string;
  /** What does it from a terminal. */
  readonly command?: string;
  /** Buttons for what to do next. */
  readonly children?: ReactNode;
}

/** Where there is nothing yet: what would be here, and how it comes to be. */
export function EmptyState({ title, text, command, children }: EmptyStateProps) {
  return (
    <Center mih="40vh" p="xl">
      <Stack align="center" maw={480} ta="center">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed">
          {text.split("`").map((part, index) => (index % 2 === 0 ? part : <Code key={index}>{part}</Code>))}
        </Text>
        {command && <Code block>{command}</Code>}
        {children}
      </Stack>
    </Center>
  );
}
