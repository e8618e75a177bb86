import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { backoffMs, type Clock, pause } from "@flowrunner/kube";
import { Backend, takeEpoch } from "./backend/backend.js";
import { BackendConnection } from "./backend/connection.js";
import { DemandFeed } from "./backend/demand-feed.js";
import { BackendUnavailable } from "./backend/failures.js";
import { TokenFile } from "./backend/token-file.js";
import type { Context } from "./context.js";
import { controllersOf } from "./controllers.js";
import type { Controller } from "./runtime/controller.js";
import { EventRecorder } from "./runtime/event-recorder.js";
import type { Leader } from "./runtime/leader.js";

/** How a controller's life ended. */
export type Ending = "stopped" | "leadershipLost";

const epochBackoff = { firstMs: 200, mostMs: 2_000 };
/** A backend that is installed together with its controller may take so long to answer. */
const startingMs = 30_000;
/** How long what is under way may take to end once leadership is lost. */
const lostPatienceMs = 1_000;

/**
 * The time of one leadership, and its end.
 *
 * F1 Nothing is reconciled before the backend has given this leader its epoch.
 * F2 At an end the controllers stop first, then what feeds them; the lease goes last, when nothing is under way.
 * F3 A leader that has lost its lease, or whose epoch is stale, ends within a second, whatever hangs.
 */
export async function lead(context: Context, leader: Leader, stop: AbortSignal): Promise<Ending> {
  const { log, metrics } = context;
  metrics.leads(true);
  await using connection = await connectionOf(context, leader);
  const over = AbortSignal.any([stop, leader.lost]);
  const epoch = await epochOf(context, connection, over); // F1
  if (epoch !== null) {
    log.info("this process leads", { epoch });
    await work(context, connection, epoch, over, leader.lost);
  }
  metrics.leads(false);
  if (leader.lost.aborted) {
    log.warn("this process leads no more", { failure: leader.lost.reason as unknown });
    return "leadershipLost";
  }
  await leader.release(); // F2
  return "stopped";
}

async function work(
  context: Context,
  connection: BackendConnection,
  epoch: number,
  over: AbortSignal,
  lost: AbortSignal,
): Promise<void> {
  const { clock, random, log, kube, config } = context;
  const demand = new DemandFeed({ connection, epoch, clock, random, log });
  const events = new EventRecorder({ kube, clock, log, instance: randomUUID().slice(0, 8) });
  const controllers = controllersOf({ ...context, backend: new Backend(connection, epoch), demand, events });
  const late = new AbortController();
  const rights = AbortSignal.any([lost, late.signal]);
  for (const controller of controllers) controller.start(rights);
  await demand.run(over);
  await stopAll(controllers, late, lost.aborted ? lostPatienceMs : config.stopMs, clock);
}

/** F2, F3. Whoever is not done in time has its signal aborted, and a moment more. */
async function stopAll(
  controllers: readonly Controller[],
  late: AbortController,
  patienceMs: number,
  clock: Clock,
): Promise<void> {
  const stopped = new AbortController();
  const stopping = Promise.all(controllers.map((controller) => controller.stop()));
  void stopping.then(() => stopped.abort());
  await pause(clock, patienceMs, stopped.signal);
  late.abort();
  await pause(clock, lostPatienceMs, stopped.signal);
}

/** Null: the time was over before the backend answered. */
async function epochOf(
  context: Context,
  connection: BackendConnection,
  over: AbortSignal,
): Promise<number | null> {
  const { clock, random, log, config } = context;
  const began = clock.elapsed();
  for (let failures = 0; !over.aborted;) {
    try {
      return await takeEpoch(connection, config.podName);
    } catch (failure) {
      const isStarting = failure instanceof BackendUnavailable && clock.elapsed() - began < startingMs;
      log[isStarting ? "info" : "warn"]("the backend gave no epoch", { failure });
      await pause(clock, backoffMs(epochBackoff, ++failures, random), over);
    }
  }
  return null;
}

async function connectionOf({ config, clock, random }: Context, leader: Leader): Promise<BackendConnection> {
  const { backendUrl, backendAuthorityFile, backendTokenFile } = config;
  const token = new TokenFile(backendTokenFile, clock);
  return new BackendConnection({
    url: new URL(backendUrl),
    authority: backendAuthorityFile ? await readFile(backendAuthorityFile, "utf8") : null,
    token: () => token.read(),
    onStale: () => leader.lose("the backend has taken a newer leader's epoch"),
    clock,
    random,
  });
}
