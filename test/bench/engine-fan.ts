import { createLocalBackend, type LocalBackend } from "../../backend/src/local.js";
import type { CheckedFlow } from "./checked-flow.js";
import { fanFlow, sizes } from "./fan/fan-flow.js";
import { ScriptedFleet } from "./fan/scripted-fleet.js";
import type { Benchmark, Claim, Figures, Subject } from "./harness/benchmark.js";
import { liveBytes } from "./heap.js";

/** Small runs are repeated, so that a measurement is of at least so many items. */
const FEWEST_ITEMS = 1_000;

const TIME = "time per item";
const BYTES = "store and memory when ended, bytes per item";

/** What an item of a forEach costs from its claim to the join, through the runner listener and the memory store. */
export const engineFan: Benchmark = {
  name: "engine.fan",
  measures: "forEach of 10², 10³, 10⁴ items and join, answered by a scripted runner over HTTP",
  open: async () => ({ subjects: sizes.map(subject), claims, close: async () => undefined }),
};

const claims: readonly Claim[] = [TIME, BYTES].flatMap((figure) => {
  const [first, ...larger] = sizes;
  const unit = figure === TIME ? "µs" : "B";
  return larger.map((size) => ({
    title: `${figure}: ${size} over ${first}`,
    figure: of(figure, size),
    over: of(figure, first),
    unit,
    goal: { atMost: 1.2 },
  }));
});

function of(figure: string, size: number): string {
  return `${figure}: ${size}`;
}

function subject(size: number): Subject {
  const [flow, small] = [fanFlow(size), fanFlow(10)];
  const runs = Math.max(1, FEWEST_ITEMS / size);
  return {
    name: `${size} items`,
    measure: async () => {
      await using backend = await createLocalBackend();
      using fleet = new ScriptedFleet(backend);
      await run(backend, fleet, small, 10);
      return await measure(backend, fleet, flow, size, runs);
    },
  };
}

async function measure(
  backend: LocalBackend,
  fleet: ScriptedFleet,
  flow: CheckedFlow,
  size: number,
  runs: number,
): Promise<Figures> {
  const before = liveBytes();
  const start = performance.now();
  for (let nth = 0; nth < runs; nth++) await run(backend, fleet, flow, size);
  const took = performance.now() - start;
  return {
    [of(TIME, size)]: (took * 1000) / (runs * size),
    [of(BYTES, size)]: (liveBytes() - before) / (runs * size),
  };
}

async function run(
  backend: LocalBackend,
  fleet: ScriptedFleet,
  flow: CheckedFlow,
  size: number,
): Promise<void> {
  const run = await backend.runs.start({ project: "bench", ...flow, inputs: {} });
  await fleet.answer(size);
  const { outcome } = await backend.runs.whenEnded(run);
  if (outcome.status !== "succeeded") throw new Error(JSON.stringify(outcome));
}
