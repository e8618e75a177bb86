import { Anchor, Code, Group, List, Loader, Modal, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usesQuery, type Used } from "../api/uses-query.js";
import { PagedList } from "./paged-list.js";

export interface UsesProps {
  readonly project: string;
  readonly used: Used;
}

/** The flows whose newest versions use something, with the steps that do. */
export function Uses({ project, used }: UsesProps) {
  const uses = useInfiniteQuery(usesQuery(project, used));
  if (uses.isPending) return <Loader size="sm" role="status" aria-label="Looking for flows that use it" />;
  return (
    <PagedList
      pages={uses}
      empty={
        <Text size="sm" c="dimmed">
          No flow uses it as it is now.
        </Text>
      }
    >
      {(items) => (
        <List size="sm" spacing="xs" listStyleType="none" aria-label="Flows that use it">
          {items.map(({ flow, steps }) => (
            <List.Item key={flow}>
              <Anchor
                size="sm"
                fw={600}
                renderRoot={(props) => (
                  <Link to="/projects/$project/flows/$flow" params={{ project, flow }} {...props} />
                )}
              >
                {flow}
              </Anchor>
              <Group gap={4} component="span" aria-label={`Steps of ${flow}`} role="group">
                {steps.map((step) => (
                  <Code key={step}>{step}</Code>
                ))}
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </PagedList>
  );
}

export interface UsesDialogProps {
  readonly project: string;
  /** Null: nothing is asked. */
  readonly used: Used | null;
  onClose(): void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function UsesDialog({ project, used, onClose, children }: UsesDialogProps) {
  return (
    <Modal opened={used !== null} onClose={onClose} title={`Uses of ${used?.name ?? ""}`}>
      {used && (
        <Stack>
          <Uses project={project} used={used} />
          {children}
        </Stack>
      )}
    </Modal>
  );
}
