import type { Schemas } from "@flowrunner/api";
import { Group, Paper, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { durationText } from "../../../ui/duration-text.js";
import { Moment } from "../../../ui/moment.js";
import { durationsOf, type Dot } from "./durations.js";
import classes from "./duration-chart.module.css";

type Status = Schemas["RunStatus"];

/** What stands for a state besides its colour. */
const shapes: { readonly [status in Status]?: string } = {
  succeeded: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  failed: "M-4-4L4 4M4-4L-4 4",
  cancelled: "M-3.5-3.5h7v7h-7z",
};

export interface DurationChartProps {
  readonly project: string;
  readonly runs: readonly Schemas["RunSummary"][];
}

/** How long the listed runs took, over time. In words above it; run by run in the list below, which is its table. */
export function DurationChart({ project, runs }: DurationChartProps) {
  const durations = useMemo(() => durationsOf(runs), [runs]);
  if (!durations)
    return (
      <Text size="sm" c="dimmed">
        None of the listed runs has ended.
      </Text>
    );
  const { dots, lines, first, last, summary } = durations;
  return (
    <Paper withBorder p="sm" component="figure" m={0}>
      <Text component="figcaption" size="sm" mb="xs">
        {summary}.
      </Text>
      <svg className={classes["chart"]} role="img" aria-label="Durations of the listed runs">
        {lines.map(({ y, text }) => (
          <g key={text}>
            <line x1="0" x2="100%" y1={down(y)} y2={down(y)} className={classes["line"]} />
            <text x="0" y={down(y)} dy="-3" className={classes["text"]}>
              {text}
            </text>
          </g>
        ))}
        {dots.map((dot) => (
          <RunDot key={dot.run.id} dot={dot} project={project} />
        ))}
      </svg>
      <Group justify="space-between" c="dimmed">
        <Moment at={first} />
        <Legend />
        <Moment at={last} />
      </Group>
    </Paper>
  );
}

function RunDot({ dot: { run, tookMs, x, y }, project }: { dot: Dot; project: string }) {
  const navigate = useNavigate();
  const open = (): void =>
    void navigate({ to: "/projects/$project/runs/$run", params: { project, run: run.id } });
  return (
    <svg x={`${10 + x * 88}%`} y={down(y)} className={classes["dot"]} data-status={run.status} onClick={open}>
      <title>{`${run.flow ?? "a run"}: ${run.status}, ${durationText(tookMs)}`}</title>
      <path d={shapes[run.status] ?? ""} />
    </svg>
  );
}

function Legend() {
  return (
    <Group gap="md" aria-hidden>
      {Object.entries(shapes).map(([status, shape]) => (
        <Text key={status} size="xs" className={classes["word"] ?? ""}>
          <svg viewBox="-6 -6 12 12" width={12} height={12} className={classes["dot"]} data-status={status}>
            <path d={shape} />
          </svg>
          {status}
        </Text>
      ))}
    </Group>
  );
}

/** Longer is higher. */
function down(share: number): string {
  return `${94 - share * 84}%`;
}
