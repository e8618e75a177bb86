import { setTimeout as delay } from "node:timers/promises";
import { inTime, until } from "./patience.js";
import { PlatformClient } from "./platform-client.js";
import type { Site } from "./site.js";
import { brokenPromises, type RunAccount } from "./verdict.js";
import { running, testimonies, witnessedFlow } from "./witness.js";

export interface TrialPlan {
  readonly site: Site;
  readonly witness: string;
  /** At least, and as many as go on while there are kills. */
  readonly runs: number;
  readonly kills: number;
  /** 0 ≤ n < 1, the same again for the same seed. */
  readonly random: () => number;
}

export interface TrialReport {
  readonly broken: readonly string[];
  /** From each kill until code was started again, in ms. */
  readonly recoveriesMs: readonly number[];
}

const flow = "witnessed";
const stepSeconds = 0.1;

/** A kill comes so long after work was resumed, in ms, and while code runs. */
const killAfterMs = { least: 200, most: 2_500 };

/** How many starts are asked for at once. */
const startsAtOnce = 8;
const lookMs = 25;

/** Starts runs, kills servers while they go on, waits until all have ended, and says what was not as promised. */
export async function trial(plan: TrialPlan): Promise<TrialReport> {
  const { site, witness, runs } = plan;
  const client = new PlatformClient(site.url, site.account);
  await client.publish(flow, witnessedFlow(witness, stepSeconds));
  const killing = killAll(plan);
  const started = await startAll(client, runs, killing);
  const killed = await killing;
  await client.whenAllEnded(lookMs);
  const accounts: RunAccount[] = [];
  for (const runId of started)
    accounts.push({ runId, ...(await client.status(runId)), events: await client.history(runId) });
  return { broken: brokenPromises(accounts, testimonies(witness)), ...killed };
}

/**
 * Gives the ids of all runs, each acknowledged once at last: `runs` that go on together, and then, while killing is not
 * over, one after another.
 */
async function startAll(
  client: PlatformClient,
  runs: number,
  killing: Promise<unknown>,
): Promise<readonly string[]> {
  const started: string[] = [];
  let isOver = false;
  let keys = 0;
  const next = async (): Promise<void> => {
    while (keys < runs || !isOver) {
      const isOneMore = keys >= runs;
      const runId = await client.start(flow, `run-${keys++}`);
      started.push(runId);
      while (isOneMore && (await client.status(runId)).status === "running") await delay(lookMs);
    }
  };
  void killing.finally(() => (isOver = true)).catch(() => undefined);
  await Promise.all(Array.from({ length: startsAtOnce }, next));
  return started;
}

async function killAll({ site, witness, kills, random }: TrialPlan): Promise<Omit<TrialReport, "broken">> {
  const recoveriesMs: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await startsAfter(witness, 0);
    await delay(killAfterMs.least + random() * (killAfterMs.most - killAfterMs.least));
    await until(
      () => "code that runs",
      () => running(witness).size || null,
      lookMs,
    );
    const victim = site.victims[Math.floor(random() * site.victims.length)]!;
    const killedAt = Date.now();
    await inTime(() => `${victim} to be up again`, site.kill(victim));
    recoveriesMs.push(Math.round((await startsAfter(witness, killedAt)) - killedAt));
  }
  return { recoveriesMs };
}

/** When code was first started after a moment, once it was. */
function startsAfter(witness: string, moment: number): Promise<number> {
  return until(
    () => "code that starts",
    () => testimonies(witness).find(({ what, at }) => what === "start" && at > moment)?.at ?? null,
    lookMs,
  );
}
