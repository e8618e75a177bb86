import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BootstrapProcess } from "./baselines/bootstrap-process.js";
import { PipedProcess } from "./baselines/piped-process.js";
import { baselineRuntimes, type BaselineRuntime } from "./baselines/runtimes.js";
import { checked, type CheckedFlow } from "./checked-flow.js";
import type { Bench, Benchmark, Claim, Figures } from "./harness/benchmark.js";
import { median } from "./harness/statistics.js";
import { LocalPlatform } from "./local-platform.js";

/** Invocations of a round. */
const TIMES = 4;
/** After an invocation, while the process that replaces the used one starts. */
const REST_MS = 100;

/** A step in a runtime that is started already, from the invocation to its result. */
export const startWarm: readonly Benchmark[] = baselineRuntimes.map((runtime) => ({
  name: `start.warm.${runtime.runtime}`,
  measures: `a ${runtime.runtime} step through backend, claim and agent; the same script over a pipe; a cold process`,
  open: () => open(runtime),
}));

/** The ratios are goals where they can be reached, and context elsewhere: ADR 0012. */
function claimsOf({ runtime }: BaselineRuntime): readonly Claim[] {
  const held = <T>(goal: T): { goal?: T } => (runtime === "node" ? { goal } : {});
  return [
    { title: "result over pipe", figure: "result", over: "pipe: result", unit: "ms", ...held({ atMost: 4 }) },
    { title: "first instruction over pipe", figure: "first", over: "pipe: first", unit: "ms" },
    { title: "result over its bootstrap alone", figure: "result", over: "bootstrap", unit: "ms" },
    { title: "cold over result", figure: "cold", over: "result", unit: "ms", ...held({ atLeast: 5 }) },
    { title: "result", figure: "result", unit: "ms", goal: { atMost: 10 } },
    { title: "result, durable", figure: "durable: result", unit: "ms", goal: { atMost: 10 } },
    { title: "result, durable, over memory", figure: "durable: result", over: "result", unit: "ms" },
  ];
}

async function open(runtime: BaselineRuntime): Promise<Bench> {
  const [platform, durable] = [await LocalPlatform.open(), await LocalPlatform.durable()];
  const folder = mkdtempSync(join(tmpdir(), "flowrunner-bench-"));
  const flow = oneStepFlow(runtime);
  return {
    subjects: [
      { name: "platform", measure: () => repeated(() => invocation(platform, flow)) },
      { name: "on PostgreSQL", measure: () => repeated(() => durableInvocation(durable, flow)) },
      { name: "pipe", measure: () => repeated(() => pipeInvocation(runtime, join(folder, "output"))) },
      { name: "bootstrap", measure: () => repeated(() => bootstrapInvocation(runtime)) },
      { name: "cold", measure: () => repeated(() => coldInvocation(runtime, join(folder, "output"))) },
    ],
    claims: claimsOf(runtime),
    close: async () => {
      await platform[Symbol.asyncDispose]();
      await durable[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

function oneStepFlow({ runtime, code }: BaselineRuntime): CheckedFlow {
  return checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: one-step}
spec:
  steps:
    - name: step
      runtime: ${runtime}
      run: ${JSON.stringify(code)}
`);
}

async function invocation(platform: LocalPlatform, flow: CheckedFlow): Promise<Figures> {
  const started = now();
  const first = Number(await platform.run(flow));
  const figures = { result: now() - started, first: first - started };
  await pause(REST_MS);
  return figures;
}

async function durableInvocation(platform: LocalPlatform, flow: CheckedFlow): Promise<Figures> {
  const { result } = await invocation(platform, flow);
  return { "durable: result": result! };
}

async function pipeInvocation({ command, request }: BaselineRuntime, output: string): Promise<Figures> {
  const process = new PipedProcess(command(output));
  await process.ready();
  await pause(REST_MS);
  const started = now();
  const first = Number(await process.answer(request));
  const figures = { "pipe: result": now() - started, "pipe: first": first - started };
  await process.ended();
  return figures;
}

async function bootstrapInvocation({ runtime, code }: BaselineRuntime): Promise<Figures> {
  using process = new BootstrapProcess(runtime);
  await process.ready();
  await pause(REST_MS);
  const started = now();
  await process.answer(code);
  return { bootstrap: now() - started };
}

async function coldInvocation({ command, request }: BaselineRuntime, output: string): Promise<Figures> {
  const started = now();
  const process = new PipedProcess(command(output));
  const isReady = process.ready();
  const answer = process.answer(request);
  await isReady;
  await answer;
  const figures = { cold: now() - started };
  await process.ended();
  return figures;
}

/** The median of each figure. */
async function repeated(measure: () => Promise<Figures>): Promise<Figures> {
  const times: Figures[] = [];
  for (let time = 0; time < TIMES; time++) times.push(await measure());
  const names = Object.keys(times[0]!);
  return Object.fromEntries(names.map((name) => [name, median(times.map((figures) => figures[name]!))]));
}

/** Epoch ms, as precise as the clock that user code reads. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
