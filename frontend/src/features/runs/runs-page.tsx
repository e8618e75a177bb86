import { Code, Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Schemas } from "../../api/client.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { RunStatus } from "../../ui/run-status.js";
import { runsQuery } from "./runs-query.js";

const route = getRouteApi("/projects/$project/runs");

export function RunsPage() {
  const { project } = route.useParams();
  const runs = useInfiniteQuery(runsQuery(project));
  return (
    <Page title="Runs">
      <PagedList pages={runs} empty={<NoRuns />}>
        {(items) => (
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Status</Table.Th>
                <Table.Th>Flow</Table.Th>
                <Table.Th>Run</Table.Th>
                <Table.Th>Started</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </PagedList>
    </Page>
  );
}

function RunRow({ run }: { run: Schemas["RunSummary"] }) {
  return (
    <Table.Tr>
      <Table.Td>
        <RunStatus status={run.status} />
      </Table.Td>
      <Table.Td>{run.flow ?? "–"}</Table.Td>
      <Table.Td>
        <Code>{run.id}</Code>
      </Table.Td>
      <Table.Td>
        <Moment at={run.createdAt} />
      </Table.Td>
    </Table.Tr>
  );
}

function NoRuns() {
  return (
    <EmptyState
      title="No runs yet"
      text="A run is one execution of a flow with one input. Its history stays here."
      command="flow start FLOW"
    />
  );
}
