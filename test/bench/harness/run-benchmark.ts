import type { Benchmark } from "./benchmark.js";
import { judge } from "./findings.js";
import { Probes } from "./probes.js";
import type { Result } from "./report.js";
import { runRounds } from "./rounds.js";

/** Sets a benchmark up, runs its rounds and judges its claims; leaves nothing behind. */
export async function runBenchmark({ name, measures, open }: Benchmark, rounds?: number): Promise<Result> {
  const probes = new Probes();
  try {
    const bench = await open();
    try {
      const measured = await runRounds(bench, probes, rounds);
      const findings = bench.claims.map((claim) => judge(claim, measured.kept));
      return { benchmark: name, measures, findings, measured };
    } finally {
      await bench.close();
    }
  } finally {
    probes.close();
  }
}
