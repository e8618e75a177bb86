import { fileURLToPath } from "node:url";
import { cliStart } from "./cli-start.js";
import { engineFan } from "./engine-fan.js";
import { engineFanReal } from "./engine-fan-real.js";
import { enginePass } from "./engine-pass.js";
import { engineSeq40 } from "./engine-seq40.js";
import { expr } from "./expr.js";
import type { Benchmark } from "./harness/benchmark.js";
import { judge } from "./harness/findings.js";
import { readOptions } from "./harness/options.js";
import { Probes } from "./harness/probes.js";
import { floors, save, table, type Result } from "./harness/report.js";
import { runRounds } from "./harness/rounds.js";
import { startWarm } from "./start-warm.js";

const benchmarks: readonly Benchmark[] = [
  ...startWarm,
  engineSeq40,
  engineFan,
  engineFanReal,
  enginePass,
  expr,
  cliStart,
];
const resultsFolder = fileURLToPath(new URL("../../bench-results", import.meta.url));

const { only, rounds } = readOptions(process.argv.slice(2));
const chosen = benchmarks.filter(
  ({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)),
);
if (chosen.length === 0)
  throw new Error(`there is no such benchmark; there are: ${benchmarks.map(({ name }) => name).join(", ")}`);

const probes = new Probes();
const results: Result[] = [];
try {
  for (const benchmark of chosen) results.push(await run(benchmark));
} finally {
  probes.close();
}
console.log(`${table(results)}\n${floors(results)}`);
console.error(`every round: ${save(results, resultsFolder)}`);

async function run({ name, measures, open }: Benchmark): Promise<Result> {
  console.error(`${name}: ${measures}`);
  const bench = await open();
  try {
    const measured = await runRounds(bench, probes, rounds);
    const findings = bench.claims.map((claim) => judge(claim, measured.kept));
    return { benchmark: name, measures, findings, measured };
  } finally {
    await bench.close();
  }
}
