import {
  Anchor,
  Button,
  Group,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Schemas } from "@flowrunner/api";
import { flowsQuery } from "../../api/flows-query.js";
import { useMay } from "../../api/may.js";
import { durationText } from "../../ui/duration-text.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Loaded } from "../../ui/loaded.js";
import { useNow } from "../../ui/now.js";
import { Page } from "../../ui/page.js";
import { RunStatus } from "../../ui/run-status.js";
import { ActivityChart } from "./activity-chart.js";
import { activityQuery } from "./activity-query.js";
import { NextSchedules } from "./next-schedules.js";
import { slicesOf, stacked, totalsOf } from "./slices.js";

const FirstFlows = lazy(async () => ({ default: (await import("./first-flows.js")).FirstFlows }));

const route = getRouteApi("/projects/$project/dashboard");

const spans = [
  { value: "1", label: "Day" },
  { value: "7", label: "Week" },
  { value: "31", label: "Month" },
];

export function DashboardPage() {
  const { project } = route.useParams();
  const { days = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const activity = useQuery(activityQuery(project, days));
  const span = (
    <SegmentedControl
      size="xs"
      aria-label="How far back"
      data={spans}
      value={String(days)}
      onChange={(chosen) => void navigate({ search: chosen === "1" ? {} : { days: Number(chosen) } })}
    />
  );
  return (
    <Page title="Dashboard" actions={span}>
      <Loaded query={activity}>
        {(loaded) =>
          loaded.times.length === 0 ? (
            <NothingRun project={project} />
          ) : (
            <Activity project={project} activity={loaded} />
          )
        }
      </Loaded>
      <NextSchedules project={project} />
    </Page>
  );
}

/** Without a flow there is something to begin with; what may not be made is not offered. */
function NothingRun({ project }: { project: string }) {
  const flows = useInfiniteQuery(flowsQuery(project));
  const mayEdit = useMay(project, "editor");
  return (
    <Loaded query={flows}>
      {({ pages }) =>
        mayEdit && pages[0]?.items.length === 0 ? (
          <Suspense>
            <FirstFlows project={project} />
          </Suspense>
        ) : (
          <EmptyState
            title="Nothing was run"
            text="How the project's runs went is shown here: by time, and which flows fail or take long."
          >
            {mayEdit && <StartLink project={project} />}
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function StartLink({ project }: { project: string }) {
  return (
    <Button
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      renderRoot={(props) => (
        <Link to="/projects/$project/runs" params={{ project }} search={{ start: "?" }} {...props} />
      )}
    >
      Start a run
    </Button>
  );
}

interface ActivityProps {
  readonly project: string;
  readonly activity: Schemas["Activity"];
}

function Activity({ project, activity }: ActivityProps) {
  const now = useNow();
  return (
    <Stack gap="xl">
      <Totals activity={activity} />
      <ActivityChart slices={slicesOf(activity, now)} sliceMs={activity.sliceMs} />
      <BusyFlows project={project} flows={activity.flows} />
    </Stack>
  );
}

function Totals({ activity }: Pick<ActivityProps, "activity">) {
  const totals = totalsOf(activity);
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      {stacked
        .filter((status) => totals.has(status))
        .toReversed()
        .map((status) => (
          <Paper key={status} withBorder p="md">
            <Group justify="space-between">
              <RunStatus status={status} />
              <Text size="xl" fw={600}>
                {totals.get(status)?.toLocaleString()}
              </Text>
            </Group>
          </Paper>
        ))}
    </SimpleGrid>
  );
}

interface BusyFlowsProps {
  readonly project: string;
  readonly flows: Schemas["Activity"]["flows"];
}

function BusyFlows({ project, flows }: BusyFlowsProps) {
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        Flows, those that fail first
      </Title>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Flow</Table.Th>
            <Table.Th ta="right">Runs</Table.Th>
            <Table.Th ta="right">Failed</Table.Th>
            <Table.Th ta="right">Half end within</Table.Th>
            <Table.Th ta="right">95 % end within</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flows.map(({ flow, runs, failed, medianMs, p95Ms }) => (
            <Table.Tr key={flow}>
              <Table.Td>
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link to="/projects/$project/flows/$flow" params={{ project, flow }} {...props} />
                  )}
                >
                  {flow}
                </Anchor>
              </Table.Td>
              <Table.Td ta="right">{runs.toLocaleString()}</Table.Td>
              <Table.Td ta="right">{failed.toLocaleString()}</Table.Td>
              <Table.Td ta="right">{medianMs === null ? "–" : durationText(medianMs)}</Table.Td>
              <Table.Td ta="right">{p95Ms === null ? "–" : durationText(p95Ms)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
