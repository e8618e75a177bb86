import { setTimeout as pause } from "node:timers/promises";
import { AuditLog, type Write } from "./cluster/audit-log.js";
import { Installation, type Ran } from "./cluster/installation.js";
import { projects, warmPods } from "./cluster/installed.js";
import { clusterSite } from "./cluster/site.js";
import { WarmPool } from "./cluster/warm-pool.js";
import type { Bench, Benchmark, Claim, Figures } from "./harness/benchmark.js";

/** What the step says as its first instruction. */
interface Said {
  /** Epoch ms. */
  readonly first: number;
  readonly pod: string;
}

const step = {
  name: "step",
  runtime: "node",
  run: 'import { hostname } from "node:os";\nexport default () => ({ first: Date.now(), pod: hostname() });\n',
};
const output = "${ steps.step.output }";

/** What may run for more than an hour has a pod of its own, which is made for it. */
export const longerThanPooled = "2h";

/** A step in a pod that waits, and in one that is made for it: the same API call, image, agent and code. */
export const startPod: Benchmark = {
  name: "start.pod",
  measures:
    "from the API's call to the first instruction in a pod: one that waits, one that is made for the step",
  site: clusterSite,
  open,
};

const claims: readonly Claim[] = [
  { title: "cold over warm", figure: "cold", over: "warm", unit: "ms", goal: { atLeast: 15 } },
  { title: "warm", figure: "warm", unit: "ms" },
  { title: "warm: until the run begins", figure: "warm: begun", unit: "ms" },
  { title: "warm: from there to the first instruction", figure: "warm: handed over", unit: "ms" },
  { title: "warm: from there to the run's end", figure: "warm: told", unit: "ms" },
];

const countedClaims: readonly Claim[] = [
  { title: "warm: before the code", figure: "warm: writes before", unit: "writes", goal: { atMost: 0 } },
  { title: "cold: before the code", figure: "cold: writes before", unit: "writes" },
  { title: "warm: in the pod's life", figure: "warm: writes", unit: "writes" },
  { title: "cold: in the pod's life", figure: "cold: writes", unit: "writes" },
  {
    title: "warm: of these FlowRunner's own",
    figure: "warm: own writes",
    unit: "writes",
    goal: { atMost: 2 },
  },
];

async function open(): Promise<Bench> {
  const installation = await Installation.open(projects.pods);
  const pool = new WarmPool(installation, warmPods);
  const audit = AuditLog.open();
  await installation.publish("warm", { steps: [step], output });
  await installation.publish("cold", { steps: [{ ...step, timeout: longerThanPooled }], output });
  await installation.run("warm");
  const measure = async (flow: "warm" | "cold"): Promise<Figures> => {
    await pool.rests();
    const ran = await installation.run<Said>(flow);
    return { ...timesOf(flow, ran), ...(audit && (await writesOf(flow, ran, pool, audit))) };
  };
  return {
    subjects: [
      { name: "warm", measure: () => measure("warm") },
      { name: "cold", measure: () => measure("cold") },
    ],
    claims: audit ? [...claims, ...countedClaims] : claims,
    close: async () => installation[Symbol.dispose](),
  };
}

function timesOf(flow: string, { enqueuedAt, createdAt, endedAt, output: { first } }: Ran<Said>): Figures {
  return {
    [flow]: first - enqueuedAt,
    [`${flow}: begun`]: createdAt - enqueuedAt,
    [`${flow}: handed over`]: first - createdAt,
    [`${flow}: told`]: endedAt - first,
  };
}

/** Written about the step's own pod since the step was enqueued, and ever. */
async function writesOf(
  flow: string,
  { enqueuedAt, output: { first, pod } }: Ran<Said>,
  pool: WarmPool,
  audit: AuditLog,
): Promise<Figures> {
  await pool.rests();
  await pause(eventsMs);
  const writes = await audit.writesAbout(projects.pods, pod);
  const isBefore = ({ at }: Write): boolean => at >= enqueuedAt && at < first;
  const isOwn = ({ by }: Write): boolean => by.startsWith("system:serviceaccount:flowrunner:");
  return {
    [`${flow}: writes before`]: writes.filter(isBefore).length,
    [`${flow}: writes`]: writes.length,
    [`${flow}: own writes`]: writes.filter(isOwn).length,
  };
}

/** The last events about a pod are written when it is gone. */
const eventsMs = 500;
