import type { Schemas } from "@flowrunner/api";
import { Badge, Button, Code, Group, List, Paper, Stack, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { answerOf } from "../../api/refusal.js";
import { schedulesKey, schedulesQuery } from "../../api/schedules-query.js";
import { EmptyState } from "../../ui/empty-state.js";
import { LastFiring } from "../../ui/last-firing.js";
import { Loaded } from "../../ui/loaded.js";
import { ComingMoment } from "../../ui/moment.js";
import { noteFailure } from "../../ui/note-failure.js";

type Schedule = Schemas["Schedule"];

export interface SchedulesProps {
  readonly project: string;
  readonly flow: string;
}

/** The schedules of the flow as it was published last; what they are is written in its text. */
export function Schedules({ project, flow }: SchedulesProps) {
  const schedules = useQuery(schedulesQuery(project, flow));
  return (
    <Loaded query={schedules}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title="No schedules"
            text="A trigger in the flow’s text starts runs at times of day: triggers: [{name: nightly, schedule: {cron: '0 3 * * *'}}]"
          />
        ) : (
          <Stack p="md">
            {items.map((schedule) => (
              <ScheduleCard key={schedule.name} project={project} schedule={schedule} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

interface ScheduleCardProps {
  readonly project: string;
  readonly schedule: Schedule;
}

function ScheduleCard({ project, schedule }: ScheduleCardProps) {
  const { name, cron, timezone, nextTimes, last } = schedule;
  const mayChange = useMay(project, "editor");
  return (
    <Paper withBorder p="sm" component="section" aria-label={`Schedule ${name}`}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{name}</Text>
          <Rest schedule={schedule} />
        </Group>
        <Text size="sm">
          <Code>{cron}</Code> in {timezone}
        </Text>
        {nextTimes.length > 0 && (
          <List size="sm" aria-label={`Next times of ${name}`}>
            {nextTimes.map((at) => (
              <List.Item key={at}>
                {timeText(at, timezone)} (<ComingMoment at={at} />)
              </List.Item>
            ))}
          </List>
        )}
        <Text size="sm" component="div">
          Last: <LastFiring project={project} last={last} />
          {last?.message && (
            <Text size="sm" c="dimmed">
              {last.message}
            </Text>
          )}
        </Text>
        {mayChange && <Orders project={project} schedule={schedule} />}
      </Stack>
    </Paper>
  );
}

/** Why it starts nothing by itself; nothing where it does. */
function Rest({ schedule: { enabled, pausedAt, pausedBy } }: Pick<ScheduleCardProps, "schedule">) {
  if (!enabled)
    return (
      <Badge variant="light" color="gray" tt="none">
        disabled in the text
      </Badge>
    );
  if (pausedAt === null) return null;
  return (
    <Badge variant="light" color="yellow" tt="none" leftSection={<IconPlayerPause size={12} aria-hidden />}>
      paused by {pausedBy}
    </Badge>
  );
}

const calls = {
  pause: "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:pause",
  resume: "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:resume",
  trigger: "/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:trigger",
} as const;

function Orders({ project, schedule: { flow, name, pausedAt } }: ScheduleCardProps) {
  const queries = useQueryClient();
  const order = useMutation({
    mutationFn: (asked: keyof typeof calls): Promise<unknown> =>
      answerOf<unknown>(api.POST(calls[asked], { params: { path: { project, flow, schedule: name } } })),
    onError: noteFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: schedulesKey(project) }),
  });
  const isPaused = pausedAt !== null;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerTrackNext size={14} aria-hidden />}
        disabled={order.isPending}
        onClick={() => order.mutate("trigger")}
      >
        Fire now
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={
          isPaused ? <IconPlayerPlay size={14} aria-hidden /> : <IconPlayerPause size={14} aria-hidden />
        }
        disabled={order.isPending}
        onClick={() => order.mutate(isPaused ? "resume" : "pause")}
      >
        {isPaused ? "Resume" : "Pause"}
      </Button>
    </Group>
  );
}

/** A time as clocks in a time zone show it. */
function timeText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
}
