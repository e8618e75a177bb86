import type { Bench, Figures, Subject } from "./benchmark.js";
import { drifts } from "./probes.js";

/**
 * R1 Every round measures every subject once, each round beginning with another, so that what comes and goes on the
 *    machine meets them alike.
 * R2 A round whose probes drifted is dropped and made up for, up to half as many again and within 30 s.
 * R3 The first round warms up and counts for nothing.
 */
export interface Round {
  readonly figures: Figures;
  readonly probes: Figures;
}

/** Tells what the machine costs at this moment. */
export interface Prober {
  measure(): Promise<Figures>;
}

export interface Measured {
  readonly kept: readonly Round[];
  readonly dropped: readonly Round[];
}

const MAX_DRIFT = 0.25;
/** Of the rounds that are wanted. */
const MOST_TRIED = 1.5;
const MAKING_UP_MS = 30_000;
const LONG_ROUND_MS = 5_000;
const USUAL_MS = 15_000;

/** Runs a benchmark's rounds: as many as asked for, else 10 to 30 in about 15 s, 3 where one takes over 5 s. */
export async function runRounds(bench: Bench, probes: Prober, wanted?: number): Promise<Measured> {
  const start = performance.now();
  await runRound(bench, probes, 0); // R3
  const count = wanted ?? usualCount(performance.now() - start);
  const rounds: Round[] = [];
  while (rounds.length < MOST_TRIED * count) {
    rounds.push(await runRound(bench, probes, rounds.length));
    const isLate = performance.now() - start > MAKING_UP_MS;
    if (rounds.length >= count && (isLate || withoutDrift(rounds).kept.length >= count)) break; // R2
  }
  return withoutDrift(rounds);
}

function usualCount(roundMs: number): number {
  if (roundMs > LONG_ROUND_MS) return 3;
  return Math.max(10, Math.min(30, Math.floor(USUAL_MS / roundMs)));
}

async function runRound({ subjects, derive }: Bench, probes: Prober, number: number): Promise<Round> {
  const probed = await probes.measure();
  const measured: Record<string, number> = {};
  for (const subject of rotated(subjects, number)) Object.assign(measured, await subject.measure()); // R1
  return { probes: probed, figures: { ...measured, ...derive?.(measured) } };
}

function rotated(subjects: readonly Subject[], by: number): Subject[] {
  const first = by % subjects.length;
  return [...subjects.slice(first), ...subjects.slice(0, first)];
}

/** Splits rounds by whether the machine was as it mostly was. */
export function withoutDrift(rounds: readonly Round[]): Measured {
  const drift = drifts(rounds.map(({ probes }) => probes));
  return {
    kept: rounds.filter((_, round) => drift[round]! <= MAX_DRIFT),
    dropped: rounds.filter((_, round) => drift[round]! > MAX_DRIFT),
  };
}
