import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Moment, Trap } from "./ambush.js";
import { PlatformClient } from "./platform-client.js";
import type { WatchedSite } from "./watched-site.js";
import { attempts, collection, wordsIn, writesOf, writingFlow, writingFlows } from "./writing-flows.js";
import type { Row, WritingFlow } from "./writing-flows.js";
import { brokenRecords, type WritingRun } from "./writing-verdict.js";

/** A point on the way from a step's first write to what follows its result. */
export interface Position {
  readonly flow: WritingFlow;
  /** The n-th call of an attempt that writes, from 1, or the post of its result. */
  readonly call: number | "result";
  readonly moment: Moment;
}

export interface WritingPlan {
  readonly site: WatchedSite;
  readonly witness: string;
  readonly positions: readonly Position[];
  readonly killsEach: number;
  /** 0 ≤ n < 1, the same again for the same seed. */
  readonly random: () => number;
}

/** As many as the smallest launcher runs at once leave room for the two that it keeps idle. */
const runsAtOnce = 6;

/** A kill comes at most so long after calls that are to be handled were passed on. */
const handledMs = 12;
/** Rates are for all calls of a token. */
const lookMs = 100;

/** How long runs may take to be where they are waited for. */
const patienceMs = 30_000;

/**
 * Kills the server while a run is at each position: by turns in the attempt that then fails and in the one that
 * succeeds. Gives what was not as promised.
 */
export async function writingTrial(plan: WritingPlan): Promise<readonly string[]> {
  const { site, witness, positions, killsEach } = plan;
  const client = new PlatformClient(site.url, site.account);
  await client.defineCollection(collection);
  for (const name of writingFlows) await client.publish(name, writingFlow(name, witness));
  const runs: WritingRun[] = [];
  for (let kill = 0; kill < killsEach; kill++)
    for (let first = 0; first < positions.length; first += runsAtOnce)
      runs.push(...(await killedRuns(plan, client, positions.slice(first, first + runsAtOnce), kill)));
  const rows = (await client.records(collection)) as readonly Row[];
  return brokenRecords(runs, wordsIn(witness), rows);
}

/** Starts a run for each position, and kills the server once all are there. */
async function killedRuns(
  { site, random }: WritingPlan,
  client: PlatformClient,
  positions: readonly Position[],
  kill: number,
): Promise<readonly WritingRun[]> {
  const attempt = attempts[kill % attempts.length]!;
  const marked = positions.map((position) => ({ ...position, mark: randomUUID() }));
  const traps = marked.map((position) => trapFor(position, attempt));
  let isUp = Promise.resolve();
  const ambush = site.tripwire.ambush({
    traps,
    delayMs: random() * handledMs,
    kill: () => void (isUp = site.kill()),
  });
  const started = await Promise.all(
    marked.map(async ({ flow, mark }) => ({ flow, mark, runId: await client.start(flow, mark, { mark }) })),
  );
  const tooLate = delay(patienceMs, "late", { ref: false });
  if ((await Promise.race([ambush.over, tooLate])) === "late")
    throw new Error(`no kill: ${ambush.missing} of ${positions.length} calls have not come`);
  await isUp;
  while ((await client.open()) > 0) await delay(lookMs);
  const ended = started.map(async (run) => ({ ...run, status: (await client.status(run.runId)).status }));
  return Promise.all(ended);
}

function trapFor({ flow, call, moment, mark }: Position & { readonly mark: string }, attempt: number): Trap {
  const isResult = call === "result";
  let left = isResult ? attempt : (attempt - 1) * writesOf[flow] + call;
  return {
    moment,
    isSprungBy({ method, path, body }) {
      const isOne = isResult ? path.endsWith("/result") : path.startsWith("/data/") && method !== "GET";
      return isOne && body.includes(mark) && --left === 0;
    },
  };
}
