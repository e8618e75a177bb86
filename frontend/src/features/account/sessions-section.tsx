import type { Schemas } from "@flowrunner/api";
import { Badge, Button, Stack, Table, Title } from "@mantine/core";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import { Loaded } from "../../ui/loaded.js";
import { Moment } from "../../ui/moment.js";
import { noteFailure } from "../../ui/note-failure.js";

const sessionsQuery = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: ({ signal }) => answerOf(api.GET("/api/v1/account/sessions", { signal })),
});

export function SessionsSection() {
  const sessions = useQuery(sessionsQuery);
  return (
    <Stack component="section" aria-label="Sessions">
      <Title order={2} size="h4">
        Where you are signed in
      </Title>
      <Loaded query={sessions}>
        {({ items }) => (
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Browser</Table.Th>
                  <Table.Th>Signed in</Table.Th>
                  <Table.Th>Last seen</Table.Th>
                  <Table.Th aria-label="What to do" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((session) => (
                  <SessionRow key={session.id} session={session} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Loaded>
    </Stack>
  );
}

function SessionRow({ session }: { session: Schemas["Session"] }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE("/api/v1/account/sessions/{session}", { params: { path: { session: session.id } } }),
      ),
    onError: noteFailure,
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  });
  return (
    <Table.Tr>
      <Table.Td>{session.userAgent}</Table.Td>
      <Table.Td>
        <Moment at={session.createdAt} />
      </Table.Td>
      <Table.Td>
        <Moment at={session.lastSeenAt} />
      </Table.Td>
      <Table.Td ta="right">
        {session.isCurrent ? (
          <Badge variant="light" tt="none">
            this one
          </Badge>
        ) : (
          <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            Sign out there
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
