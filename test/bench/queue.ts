import { DurableBackend } from "./durable/durable-backend.js";
import type { Benchmark, Figures, Subject } from "./harness/benchmark.js";
import { quantile } from "./harness/statistics.js";
import { BossQueue } from "./queue/boss-queue.js";
import { FlowrunnerQueue } from "./queue/flowrunner-queue.js";
import { GraphileQueue } from "./queue/graphile-queue.js";
import type { JobQueue } from "./queue/jobs.js";

const TOGETHER = 1_000;
const ONE_BY_ONE = 30;
/** Callers that enqueue at a time, and jobs under way at a time. */
const CALLERS = 64;
const WORKERS = 64;

const rivals = ["graphile-worker", "pg-boss"];

/** The queue as such: jobs without any work, through each product's whole way. */
export const queue: Benchmark = {
  name: "queue",
  measures:
    "jobs without work on one PostgreSQL: runs of one step over HTTP, graphile-worker and pg-boss in process",
  async open() {
    const platform = await DurableBackend.open();
    const queues: readonly (readonly [string, JobQueue])[] = [
      ["FlowRunner", await FlowrunnerQueue.open(platform, WORKERS)],
      ["graphile-worker", await GraphileQueue.open(platform.owner, WORKERS)],
      ["pg-boss", await BossQueue.open(platform.owner, WORKERS)],
    ];
    return {
      subjects: queues.map(([name, each]) => subject(name, each)),
      claims: rivals.flatMap((rival) => [
        {
          title: `jobs over ${rival}'s`,
          figure: jobs("FlowRunner"),
          over: jobs(rival),
          unit: "/s",
          goal: { atLeast: 1.5 },
        },
        {
          title: `enqueue → start, p50, over ${rival}'s`,
          figure: p50("FlowRunner"),
          over: p50(rival),
          unit: "ms",
          goal: { atMost: 0.5 },
        },
        {
          title: `enqueue → start, p99, over ${rival}'s`,
          figure: p99("FlowRunner"),
          over: p99(rival),
          unit: "ms",
          goal: { atMost: 0.5 },
        },
      ]),
      async close() {
        for (const [, each] of queues) await each[Symbol.asyncDispose]();
        await platform[Symbol.asyncDispose]();
      },
    };
  },
};

const jobs = (of: string): string => `${of}: jobs a second`;
const p50 = (of: string): string => `${of}: p50`;
const p99 = (of: string): string => `${of}: p99`;

function subject(name: string, queue: JobQueue): Subject {
  let before = 0;
  return {
    name,
    async measure(): Promise<Figures> {
      const start = performance.now();
      await enqueueTogether(queue);
      await queue.whenCompleted((before += TOGETHER));
      const perSecond = (TOGETHER * 1_000) / (performance.now() - start);
      const delays = await startDelays(queue, before);
      before += ONE_BY_ONE;
      return {
        [jobs(name)]: perSecond,
        [p50(name)]: quantile(delays, 0.5),
        [p99(name)]: quantile(delays, 0.99),
      };
    },
  };
}

async function enqueueTogether(queue: JobQueue): Promise<void> {
  let left = TOGETHER;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await queue.enqueue();
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

/** From the call that enqueues to the start of the job's code, one job at a time, in ms. */
async function startDelays(queue: JobQueue, before: number): Promise<number[]> {
  const delays: number[] = [];
  for (let nth = 1; nth <= ONE_BY_ONE; nth++) {
    const start = performance.now();
    const started = new Promise<void>((resolve) => (queue.onStart = resolve));
    await queue.enqueue();
    await started;
    delays.push(performance.now() - start);
    queue.onStart = () => undefined;
    await queue.whenCompleted(before + nth);
  }
  return delays;
}
