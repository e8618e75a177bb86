import { Anchor, Breadcrumbs, Code, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schemas } from "@flowrunner/api";
import { CopyButton } from "../../../ui/copy-button.js";
import { Duration } from "../../../ui/duration.js";
import { Moment } from "../../../ui/moment.js";
import { RunStatus } from "../../../ui/run-status.js";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { ConnectionState } from "./connection-state.js";
import { RunActions } from "./run-actions.js";
import { useRun } from "../../../run/view/run-context.js";
import classes from "./run-page.module.css";

export interface RunHeaderProps {
  readonly run: Schemas["Run"];
  readonly snapshot: RunSnapshot;
}

/** What a run is of, how it stands, and what can be done with it. */
export function RunHeader({ run, snapshot: { history } }: RunHeaderProps) {
  const { place } = useRun();
  const status = history.run?.status ?? run.status;
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Breadcrumbs separator="/">
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/projects/$project/runs" params={place} {...props} />}
          >
            Runs
          </Anchor>
          <Group gap={2}>
            <Text size="sm" c="dimmed" ff="monospace">
              {run.id.slice(0, 8)}
            </Text>
            <CopyButton text={run.id} what="the run's id" />
          </Group>
        </Breadcrumbs>
        <ConnectionState />
      </Group>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={1} size="h2" className={classes["title"] ?? ""}>
            {run.flow ?? "A flow that is not known"}
          </Title>
          <RunStatus status={status} isBadge />
        </Group>
        <RunActions run={run} status={status} />
      </Group>
      <Facts
        run={run}
        endedAt={history.run ? history.run.endedAt : run.endedAt}
        generation={history.run?.generation ?? 0}
      />
    </Stack>
  );
}

interface FactsProps {
  readonly run: Schemas["Run"];
  readonly endedAt: number | null;
  readonly generation: number;
}

function Facts({ run, endedAt, generation }: FactsProps) {
  const { version, createdAt, startedBy, labels } = run;
  return (
    <Group gap="md">
      <Text size="sm" c="dimmed">
        {version === null ? "not published" : `version ${version}`}
      </Text>
      <Text size="sm" c="dimmed">
        started <Moment at={createdAt} />
        {startedBy !== null && ` by ${startedBy}`}
      </Text>
      <Text size="sm" c="dimmed">
        {endedAt === null ? "for " : "took "}
        <Duration from={createdAt} to={endedAt} />
      </Text>
      {generation > 0 && (
        <Text size="sm" c="dimmed">
          {generation === 1 ? "retried once" : `retried ${generation} times`}
        </Text>
      )}
      {Object.entries(labels).map(([name, value]) => (
        <Code key={name}>{`${name}=${value}`}</Code>
      ))}
    </Group>
  );
}
