import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import type { Goal } from "./benchmark.js";
import type { Finding, Verdict } from "./findings.js";
import type { Measured, Round } from "./rounds.js";
import { median } from "./statistics.js";

/** One benchmark's outcome. */
export interface Result {
  readonly benchmark: string;
  readonly measures: string;
  readonly findings: readonly Finding[];
  readonly measured: Measured;
}

const headings = ["benchmark", "claim", "median", "against", "ratio", "95 % interval", "goal", ""];

export function table(results: readonly Result[]): string {
  const rows = [
    headings,
    ...results.flatMap(({ benchmark, findings }) => findings.map((finding) => cells(benchmark, finding))),
  ];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [
    line(rows[0]!),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.slice(1).map(line),
  ].join("\n");
}

function cells(
  benchmark: string,
  { claim, median: value, overMedian, estimate, verdict }: Finding,
): string[] {
  return [
    benchmark,
    claim.title,
    `${short(value)} ${claim.unit}`,
    overMedian === null ? "" : `${short(overMedian)} ${claim.unit}`,
    overMedian === null ? "" : short(estimate.value),
    `${short(estimate.low)} – ${short(estimate.high)}`,
    claim.goal ? goalText(claim.goal) : "",
    marks[verdict],
  ];
}

const marks: Record<Verdict, string> = { met: "✓ met", missed: "✗ missed", unsure: "? unsure", none: "" };

function goalText(goal: Goal): string {
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}

/** Three digits that say something. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** What the machine itself cost, the context of every absolute figure. */
export function floors(results: readonly Result[]): string {
  const rounds = results.flatMap(({ measured }) => measured.kept);
  const dropped = results.reduce((count, { measured }) => count + measured.dropped.length, 0);
  const probes = Object.keys(rounds[0]?.probes ?? {}).map(
    (name) => `${name} ${short(median(rounds.map((round) => round.probes[name]!)))} ms`,
  );
  return `floors: ${probes.join(", ")} · ${rounds.length} rounds kept, ${dropped} dropped`;
}

/** Writes all figures of all rounds as one JSON file and gives its path. */
export function save(results: readonly Result[], folder: string): string {
  const file = join(folder, "latest.json");
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg() };
  const benchmarks = results.map(({ measured, ...result }) => ({ ...result, rounds: roundsOf(measured) }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), machine, benchmarks }, null, 2) + "\n");
  return file;
}

function roundsOf({ kept, dropped }: Measured): (Round & { readonly dropped: boolean })[] {
  return [
    ...kept.map((round) => ({ ...round, dropped: false })),
    ...dropped.map((round) => ({ ...round, dropped: true })),
  ];
}
