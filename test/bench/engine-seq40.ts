import { startBarePythons } from "./baselines/bare-pythons.js";
import { checked } from "./checked-flow.js";
import type { Benchmark } from "./harness/benchmark.js";
import { timed } from "./harness/timed.js";
import { LocalPlatform } from "./local-platform.js";

const STEPS = 40;

/** Many light steps one after the other: what a flow of small scripts feels like. */
export const engineSeq40: Benchmark = {
  name: "engine.seq40",
  measures:
    "40 light Python steps in sequence, a fresh process each, against as many starts of a bare Python",
  async open() {
    const [platform, durable] = [await LocalPlatform.open(), await LocalPlatform.durable()];
    return {
      subjects: [
        { name: "platform", measure: () => timed("flow", () => platform.run(sequence)) },
        { name: "on PostgreSQL", measure: () => timed("durable", () => durable.run(sequence)) },
        { name: "bare", measure: () => timed("bare", () => startBarePythons(STEPS, 1)) },
      ],
      claims: [
        { title: "40 steps", figure: "flow", unit: "ms", goal: { atMost: 600 } },
        { title: "40 steps over 40 starts of python", figure: "flow", over: "bare", unit: "ms" },
        { title: "40 steps, durable", figure: "durable", unit: "ms", goal: { atMost: 600 } },
        { title: "40 steps, durable, over memory", figure: "durable", over: "flow", unit: "ms" },
      ],
      async close() {
        await platform[Symbol.asyncDispose]();
        await durable[Symbol.asyncDispose]();
      },
    };
  },
};

const sequence = checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: seq40}
spec:
  steps:
${Array.from({ length: STEPS }, (_, at) => step(at)).join("\n")}
`);

function step(at: number): string {
  const given = at === 0 ? "0" : `"\${ steps.s${at - 1}.output }"`;
  return `    - {name: s${at}, runtime: python, with: {count: ${given}}, run: "def main(input): return input['count'] + 1"}`;
}
