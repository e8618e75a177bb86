import { checked } from "./checked-flow.js";
import { BareCommits, DurableBackend } from "./durable/durable-backend.js";
import type { Benchmark } from "./harness/benchmark.js";

const ONE_BY_ONE = 200;
const TOGETHER = 2_000;
/** Starts under way at a time when many come together. */
const CALLERS = 128;
const STEPS = 3;

/** What durability costs a step that runs in the engine itself. */
export const engineStep3: Benchmark = {
  name: "engine.step3",
  measures:
    "a flow of three in-process steps on PostgreSQL, one at a time and many together, against bare commits",
  async open() {
    const platform = await DurableBackend.open();
    const bare = await BareCommits.open(platform.owner);
    const start = () => platform.backend.runs.start({ project: "bench", ...flow, inputs: {} });
    return {
      subjects: [
        {
          name: "bare",
          measure: async () => ({ commit: await timePerTurn(ONE_BY_ONE, () => bare.commit()) }),
        },
        {
          name: "one by one",
          measure: async () => ({ step: (await timePerTurn(ONE_BY_ONE, start)) / STEPS }),
        },
        { name: "together", measure: async () => ({ flows: await perSecond(TOGETHER, start) }) },
      ],
      claims: [
        {
          title: "a step, one at a time, over a commit",
          figure: "step",
          over: "commit",
          unit: "ms",
          goal: { atMost: 2 },
        },
        { title: "flows a second, together", figure: "flows", unit: "/s", goal: { atLeast: 2_000 } },
      ],
      async close() {
        await bare[Symbol.asyncDispose]();
        await platform[Symbol.asyncDispose]();
      },
    };
  },
};

const flow = checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: step3}
spec:
  steps:
    - {name: a, value: 1}
    - {name: b, value: "\${ steps.a.output + 1 }"}
    - {name: c, value: "\${ steps.b.output + 1 }"}
`);

async function timePerTurn(turns: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) await work();
  return (performance.now() - start) / turns;
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let left = count;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return (count * 1_000) / (performance.now() - start);
}
