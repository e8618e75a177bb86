import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ENDLESS } from "../../engine/expressions/testing/hostile-expressions.js";
import type { Benchmark, Figures } from "./harness/benchmark.js";

const script = fileURLToPath(new URL("expr-hostile/evaluate.ts", import.meta.url));
const evaluated = promisify(execFile);

/** Expressions that would take minutes, or all memory, were their work not paid before it is done. */
export const exprHostile: Benchmark = {
  name: "expr.hostile",
  measures: `${Object.keys(ENDLESS).length} hostile expressions, each in a process of its own, until their budget is used up`,
  open: async () => ({
    subjects: [{ name: "all", measure: worst }],
    claims: [
      { title: "the slowest", figure: "ms", unit: "ms", goal: { atMost: 50 } },
      { title: "the one that takes most memory", figure: "MiB", unit: "MiB", goal: { atMost: 64 } },
    ],
    close: async () => undefined,
  }),
};

async function worst(): Promise<Figures> {
  const took: { readonly ms: number; readonly mebibytes: number }[] = [];
  for (const name of Object.keys(ENDLESS)) {
    const { stdout } = await evaluated(process.execPath, ["--import", "tsx", script, name]);
    took.push(JSON.parse(stdout) as (typeof took)[number]);
  }
  return {
    ms: Math.max(...took.map(({ ms }) => ms)),
    MiB: Math.max(...took.map(({ mebibytes }) => mebibytes)),
  };
}
