import { availableParallelism } from "node:os";
import { startBarePythons } from "./baselines/bare-pythons.js";
import { checked } from "./checked-flow.js";
import type { Benchmark } from "./harness/benchmark.js";
import { timed } from "./harness/timed.js";
import { LocalPlatform } from "./local-platform.js";

const ITEMS = 100;

/** The fan with code that really runs: every item a Python process of its own. */
export const engineFanReal: Benchmark = {
  name: "engine.fan.real",
  measures:
    "forEach of 10² Python steps and join, run by the agent host, against as many starts of a bare Python",
  async open() {
    const platform = await LocalPlatform.open();
    return {
      subjects: [
        { name: "platform", measure: () => timed("flow", () => platform.run(fan)) },
        { name: "bare", measure: () => timed("bare", () => startBarePythons(ITEMS, availableParallelism())) },
      ],
      claims: [{ title: "100 items over 100 starts of python", figure: "flow", over: "bare", unit: "ms" }],
      close: () => platform[Symbol.asyncDispose](),
    };
  },
};

const fan = checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: fan-real}
spec:
  steps:
    - name: each
      forEach: "\${ range(${ITEMS}) }"
      maxParallel: ${ITEMS}
      steps:
        - {name: work, runtime: python, with: {item: "\${ item }"}, run: "def main(input): return input['item']"}
`);
