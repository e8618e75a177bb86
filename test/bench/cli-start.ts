import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Benchmark, Figures } from "./harness/benchmark.js";
import { ended } from "./harness/probes.js";
import { median } from "./harness/statistics.js";

/** The command as people have it: in a checkout `npx flow` leads to it. */
const command = fileURLToPath(new URL("../../node_modules/.bin/flow", import.meta.url));

const steps = {
  node: `{name: step, runtime: node, run: "export default () => 1"}`,
  python: `{name: step, runtime: python, run: "def main(input): return 1"}`,
  bash: `{name: step, runtime: bash, run: "echo 1 > $FLOW_OUTPUT"}`,
  value: `{name: step, value: 1}`,
};

/** Starts of a round. */
const TIMES = 3;

/** The whole command: from the shell to the flow's output and back. */
export const cliStart: Benchmark = {
  name: "cli.start",
  measures: "`flow run` of a flow of one step, from its start to its exit, against `node -e 0`",
  async open() {
    const folder = mkdtempSync(join(tmpdir(), "flowrunner-bench-"));
    return {
      subjects: [
        ...Object.entries(steps).map(([kind, step]) => {
          const file = join(folder, `${kind}.yaml`);
          writeFileSync(file, oneStepFlow(step));
          return { name: kind, measure: () => timed(kind, () => ended(command, "run", file)) };
        }),
        { name: "node -e 0", measure: () => timed("node -e 0", () => ended(process.execPath, "-e", "0")) },
      ],
      claims: Object.keys(steps).map((kind) => ({
        title: `flow run, a ${kind} step, over node -e 0`,
        figure: kind,
        over: "node -e 0",
        unit: "ms",
        goal: { atMost: 4 },
      })),
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

function oneStepFlow(step: string): string {
  return `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: one-step}\nspec:\n  steps:\n    - ${step}\n`;
}

async function timed(figure: string, work: () => Promise<void>): Promise<Figures> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return { [figure]: median(took) };
}
