import { Anchor, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { schedulesQuery } from "../../api/schedules-query.js";
import { LastFiring } from "../../ui/last-firing.js";
import { ComingMoment } from "../../ui/moment.js";
import { soonest } from "./soonest.js";

const shown = 5;

/** What starts by itself next. Nothing is shown where nothing does. */
export function NextSchedules({ project }: { project: string }) {
  const { data } = useQuery(schedulesQuery(project, null));
  const next = soonest(data?.items ?? [], shown);
  if (next.length === 0) return null;
  return (
    <Stack gap="xs" mt="xl">
      <Title order={2} size="h4">
        Next schedules
      </Title>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Flow</Table.Th>
            <Table.Th>Schedule</Table.Th>
            <Table.Th>Next</Table.Th>
            <Table.Th>Last</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {next.map(({ schedule: { flow, name, last }, at }) => (
            <Table.Tr key={`${flow}/${name}`}>
              <Table.Td>
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link
                      to="/projects/$project/flows/$flow"
                      params={{ project, flow }}
                      search={{ side: "schedules" }}
                      {...props}
                    />
                  )}
                >
                  {flow}
                </Anchor>
              </Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <ComingMoment at={at} />
              </Table.Td>
              <Table.Td>
                <LastFiring project={project} last={last} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {data?.nextCursor && (
        <Text size="xs" c="dimmed">
          Of the project’s first {data.items.length} schedules by flow and name.
        </Text>
      )}
    </Stack>
  );
}
