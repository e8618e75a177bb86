import type { Schemas } from "@flowrunner/api";
import { Code, Table } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import { bytesText } from "../../ui/bytes-text.js";
import { durationText } from "../../ui/duration-text.js";
import { Loaded } from "../../ui/loaded.js";

const limitsQuery = (project: string) =>
  queryOptions({
    queryKey: ["projects", project, "limits"],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v1/projects/{project}/limits", { params: { path: { project } }, signal })),
  });

/** What a project may use of its server. It is the server's configuration that says so. */
export function LimitsSection({ project }: { project: string }) {
  const limits = useQuery(limitsQuery(project));
  return (
    <Loaded query={limits}>
      {({ items }) => (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Limit</Table.Th>
              <Table.Th>Value</Table.Th>
              <Table.Th>What it bounds</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((limit) => (
              <Table.Tr key={limit.name}>
                <Table.Td>
                  <Code>{limit.name}</Code>
                </Table.Td>
                <Table.Td>{valueText(limit)}</Table.Td>
                <Table.Td>{limit.about}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Loaded>
  );
}

function valueText({ unit, value }: Schemas["Limit"]): string {
  switch (unit) {
    case "bytes":
      return bytesText(value);
    case "ms":
      return durationText(value);
    case "perMinute":
      return `${value.toLocaleString()} a minute`;
    case "count":
      return value.toLocaleString();
  }
}
