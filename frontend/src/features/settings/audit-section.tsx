import { Code, Group, Stack, Table, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { PagedList } from "../../ui/paged-list.js";

interface Filter {
  readonly actor: string;
  readonly action: string;
}

const auditQuery = (project: string, { actor, action }: Filter) =>
  pagesQuery(["projects", project, "audit-log", actor, action], (query, signal) =>
    api.GET("/api/v1/projects/{project}/audit-log", {
      params: {
        path: { project },
        query: { ...query, ...(actor && { actor }), ...(action && { action }) },
      },
      signal,
    }),
  );

/** Who did what to the project, newest first. */
export function AuditSection({ project }: { project: string }) {
  const [filter, setFilter] = useState<Filter>({ actor: "", action: "" });
  const [settled] = useDebouncedValue(filter, 300);
  const entries = useInfiniteQuery(auditQuery(project, settled));
  return (
    <Stack>
      <Group>
        <TextInput
          label="Who"
          placeholder="e-mail"
          value={filter.actor}
          onChange={({ currentTarget: { value } }) => setFilter((before) => ({ ...before, actor: value }))}
        />
        <TextInput
          label="What"
          placeholder="flow.published"
          value={filter.action}
          onChange={({ currentTarget: { value } }) => setFilter((before) => ({ ...before, action: value }))}
        />
      </Group>
      <PagedList
        pages={entries}
        empty={<EmptyState title="Nothing" text="Nothing that was done here is as asked for." />}
      >
        {(items) => (
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>When</Table.Th>
                  <Table.Th>Who</Table.Th>
                  <Table.Th>What</Table.Th>
                  <Table.Th>To what</Table.Th>
                  <Table.Th>Details</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map(({ id, at, actor, action, target, details }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Moment at={at} />
                    </Table.Td>
                    <Table.Td>{actor}</Table.Td>
                    <Table.Td>
                      <Code>{action}</Code>
                    </Table.Td>
                    <Table.Td>{target}</Table.Td>
                    <Table.Td>
                      {Object.keys(details).length > 0 && <Code>{JSON.stringify(details)}</Code>}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </PagedList>
    </Stack>
  );
}
