import { PacedRun } from "./fan/paced-run.js";
import { fanFlow, sizes } from "./fan/fan-flow.js";
import type { Benchmark, Claim, Subject } from "./harness/benchmark.js";
import { liveBytes } from "./heap.js";

/** How many items a subject goes through, whatever their number in a run: all sizes are measured on as much work. */
const ITEMS = Math.max(...sizes);

const TIME = "time per item";
const OPEN = "state while all are in flight, bytes per item";
const ENDED = "state when all but one have ended, bytes per item";
const HISTORY = "history, bytes per item";

/** What an item of a forEach costs the pure engine, by how many there are. */
export const enginePass: Benchmark = {
  name: "engine.pass",
  measures: "forEach of 10², 10³, 10⁴ items, all at once, a pass for each result: time and bytes an item",
  open: async () => ({ subjects: sizes.map(subject), claims, close: async () => undefined }),
};

const claims: readonly Claim[] = [
  ...[TIME, OPEN, ENDED, HISTORY].flatMap((figure) => {
    const unit = figure === TIME ? "µs" : "B";
    const [first, ...larger] = sizes;
    return larger.map((size) => ({
      title: `${figure}: ${size} over ${first}`,
      figure: of(figure, size),
      over: of(figure, first),
      unit,
      goal: { atMost: 1.2 },
    }));
  }),
];

function of(figure: string, size: number): string {
  return `${figure}: ${size}`;
}

function subject(size: number): Subject {
  const { plan } = fanFlow(size);
  const historyBytes = PacedRun.historyBytes(plan);
  return {
    name: `${size} items`,
    measure: async () => {
      const empty = liveBytes();
      const runs = Array.from({ length: ITEMS / size }, () => new PacedRun(plan));
      const started = timed(() => runs.forEach((run) => run.start()));
      const open = liveBytes();
      const answered = timed(() => runs.forEach((run) => run.answerAllButOne()));
      const ended = liveBytes();
      const closed = timed(() => runs.forEach((run) => run.answerLast()));
      return {
        [of(TIME, size)]: ((started + answered + closed) * 1000) / ITEMS,
        [of(OPEN, size)]: (open - empty) / ITEMS,
        [of(ENDED, size)]: (ended - empty) / ITEMS,
        [of(HISTORY, size)]: historyBytes / size,
      };
    },
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
