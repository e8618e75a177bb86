import { randomUUID } from "node:crypto";
import type { Moment, Trap } from "./ambush.js";
import { inTime } from "./patience.js";
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

/** A kill comes at most so long after calls that are to be handled were passed on. */
const handledMs = 12;
/** Rates are for all calls of a token. */
const lookMs = 100;

/** A position is met anew when its caller did not wait for the kill, as it does on a busy machine: not for ever. */
const mostKillsOfEach = 3;

export interface WritingReport {
  /** Everything that was not as promised. */
  readonly broken: readonly string[];
  readonly kills: number;
  /** How many of them met a run at each position. */
  readonly met: readonly number[];
}

/**
 * Kills the server while a run is at each position: by turns in the attempt that then fails and in the one that
 * succeeds. One kill serves all positions.
 */
export async function writingTrial(plan: WritingPlan): Promise<WritingReport> {
  const { site, witness, positions, killsEach } = plan;
  const client = new PlatformClient(site.url, site.account);
  await client.defineCollection(collection);
  for (const name of writingFlows) await client.publish(name, writingFlow(name, witness));
  const met = positions.map(() => 0);
  const runs: WritingRun[] = [];
  let kills = 0;
  while (Math.min(...met) < killsEach && kills < mostKillsOfEach * killsEach) {
    const killed = await killedRuns(plan, client, kills++);
    killed.forEach(({ isMet }, index) => (met[index]! += Number(isMet)));
    runs.push(...killed);
  }
  const rows = (await client.records(collection)) as readonly Row[];
  return { broken: brokenRecords(runs, wordsIn(witness), rows), kills, met };
}

type KilledRun = WritingRun & { readonly isMet: boolean };

/** Starts a run for each position, and kills the server once all are there. */
async function killedRuns(
  { site, random, positions }: WritingPlan,
  client: PlatformClient,
  kill: number,
): Promise<readonly KilledRun[]> {
  const attempt = attempts[kill % attempts.length]!;
  const marked = positions.map((position) => {
    const mark = randomUUID();
    return { flow: position.flow, mark, trap: trapFor({ ...position, mark }, attempt) };
  });
  let isUp = Promise.resolve();
  const ambush = site.tripwire.ambush({
    traps: marked.map(({ trap }) => trap),
    delayMs: random() * handledMs,
    kill: () => void (isUp = site.kill()),
  });
  const started = await Promise.all(
    marked.map(async (run) => ({
      ...run,
      runId: await client.start(run.flow, run.mark, { mark: run.mark }),
    })),
  );
  await inTime(() => `${ambush.missing} of ${positions.length} calls`, ambush.over);
  await inTime(() => "the server to be up again", isUp);
  await client.whenAllEnded(lookMs);
  return Promise.all(
    started.map(async ({ flow, mark, trap, runId }) => {
      const { status } = await client.status(runId);
      return { flow, mark, status, isMet: ambush.hasMet(trap) };
    }),
  );
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
