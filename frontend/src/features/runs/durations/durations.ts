import type { Schemas } from "@flowrunner/api";
import { durationText } from "../../../ui/duration-text.js";

type Summary = Schemas["RunSummary"];

/** A run that has ended, where it stands on the chart: from 0 to 1, from the oldest and from the shortest. */
export interface Dot {
  readonly run: Summary;
  readonly tookMs: number;
  readonly x: number;
  readonly y: number;
}

export interface Durations {
  readonly dots: readonly Dot[];
  /** Lines of the scale, which is a logarithmic one. */
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  /** When the oldest and the newest began, in epoch milliseconds. */
  readonly first: number;
  readonly last: number;
  /** All of it in a sentence. */
  readonly summary: string;
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** Durations at which the scale has lines, in milliseconds. */
const steps = [
  1,
  10,
  100,
  second,
  10 * second,
  minute,
  10 * minute,
  hour,
  6 * hour,
  day,
  10 * day,
  100 * day,
];

/** How long ended runs took, by when they began; null: none has ended. */
export function durationsOf(runs: readonly Summary[]): Durations | null {
  const ended = runs.flatMap((run) =>
    run.endedAt === null ? [] : [{ run, tookMs: Math.max(1, run.endedAt - run.createdAt) }],
  );
  if (ended.length === 0) return null;
  const took = ended.map(({ tookMs }) => tookMs).toSorted((one, other) => one - other);
  const began = ended.map(({ run }) => run.createdAt);
  const [first, last] = [Math.min(...began), Math.max(...began)];
  const low = steps.findLast((step) => step <= took[0]!) ?? steps[0]!;
  const high = steps.find((step) => step > took.at(-1)!) ?? steps.at(-1)!;
  const share = (ms: number): number => Math.min(1, Math.log(ms / low) / Math.log(high / low));
  return {
    ...{ first, last, summary: inWords(runs, took) },
    dots: ended.map(({ run, tookMs }) => ({
      ...{ run, tookMs, y: share(tookMs) },
      x: last === first ? 0.5 : (run.createdAt - first) / (last - first),
    })),
    lines: steps
      .filter((step) => step >= low && step <= high)
      .map((step) => ({ y: share(step), text: durationText(step) })),
  };
}

function inWords(runs: readonly Summary[], took: readonly number[]): string {
  const [shortest, middle, longest] = [took[0]!, took[Math.floor(took.length / 2)]!, took.at(-1)!].map(
    durationText,
  );
  const failed = runs.filter(({ status }) => status === "failed").length;
  const open = runs.length - took.length;
  return [
    `${took.length} ended ${took.length === 1 ? "run" : "runs"} took from ${shortest} to ${longest}, half of them at most ${middle}`,
    `${failed} failed`,
    ...(open > 0 ? [`${open} have not ended`] : []),
  ].join("; ");
}
