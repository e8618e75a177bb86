import { Box, Group, Stack, Text, Tooltip } from "@mantine/core";
import type { Schemas } from "@flowrunner/api";
import { stacked, type Slice } from "./slices.js";

type Status = Schemas["RunStatus"];

const colours: { readonly [status in Status]: string } = {
  failed: "var(--mantine-color-red-filled)",
  cancelled: "var(--mantine-color-gray-5)",
  paused: "var(--mantine-color-yellow-5)",
  queued: "var(--mantine-color-gray-4)",
  running: "var(--mantine-color-blue-5)",
  succeeded: "var(--mantine-color-green-6)",
};

const height = 140;

export interface ActivityChartProps {
  readonly slices: readonly Slice[];
  /** Milliseconds of a slice. */
  readonly sliceMs: number;
}

/** Runs over time, a bar for each slice; what a bar says in colour it says in words as well. */
export function ActivityChart({ slices, sliceMs }: ActivityChartProps) {
  const most = Math.max(1, ...slices.map(({ total }) => total));
  const moment = momentFormat(sliceMs);
  return (
    <Stack gap={4}>
      <Group
        component="ol"
        aria-label="Runs over time"
        gap={2}
        h={height}
        m={0}
        p={0}
        align="flex-end"
        wrap="nowrap"
        style={{ listStyle: "none" }}
      >
        {slices.map((slice) => (
          <Tooltip key={slice.at} label={`${moment.format(slice.at)}: ${inWords(slice)}`}>
            <Box
              component="li"
              flex={1}
              h="100%"
              aria-label={`${moment.format(slice.at)}: ${inWords(slice)}`}
            >
              <Stack h="100%" gap={0} justify="flex-end">
                {stacked.map((status) => (
                  <Box
                    key={status}
                    bg={colours[status]}
                    h={((slice.counts.get(status) ?? 0) / most) * height}
                  />
                ))}
                <Box h={1} bg="var(--mantine-color-default-border)" />
              </Stack>
            </Box>
          </Tooltip>
        ))}
      </Group>
      <Group justify="space-between">
        {[slices[0], slices.at(-1)].map((slice, index) => (
          <Text key={index} size="xs" c="dimmed">
            {slice && moment.format(slice.at)}
          </Text>
        ))}
      </Group>
    </Stack>
  );
}

function momentFormat(sliceMs: number): Intl.DateTimeFormat {
  const day = { month: "short", day: "numeric" } as const;
  const isHours = sliceMs < 86_400_000;
  return new Intl.DateTimeFormat(undefined, isHours ? { ...day, hour: "numeric", minute: "2-digit" } : day);
}

function inWords({ total, counts }: Slice): string {
  if (total === 0) return "no runs";
  return stacked
    .filter((status) => counts.has(status))
    .map((status) => `${counts.get(status)} ${status}`)
    .join(", ");
}
