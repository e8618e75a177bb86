import type { Clock, KubeClient, Random } from "@flowrunner/kube";
import type { Backend } from "./backend/backend.js";
import type { DemandFeed } from "./backend/demand-feed.js";
import type { Caches } from "./caches.js";
import type { Config } from "./config/config.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import { Controller, type ControllerParts } from "./runtime/controller.js";
import type { EventRecorder } from "./runtime/event-recorder.js";
import { WorkQueue } from "./runtime/work-queue.js";

/** What every replica has. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly kube: KubeClient;
  readonly caches: Caches;
}

/** What the leader has besides. */
export interface Leading extends Context {
  readonly backend: Backend;
  readonly demand: DemandFeed;
  readonly events: EventRecorder;
}

/**
 * A failed object is tried again after 0.2 s, then more rarely. What may pass without a change is tried at least every
 * ten seconds: after an outage work is to go on within fifteen. For what lasts, the next full pass is early enough.
 */
const backoffs = {
  passing: { firstMs: 200, mostMs: 10_000 },
  lasting: { firstMs: 200, mostMs: 60_000 },
};

/** What tells one controller from another. */
export type ControllerChoice = Pick<
  ControllerParts,
  "name" | "sources" | "reconciler" | "concurrency" | "isLasting" | "onFailure"
>;

/** A controller with a queue of its own. What it logs while it reconciles says by itself whose line it is. */
export function controllerOf(
  { clock, random, log, metrics }: Pick<Context, "clock" | "random" | "log" | "metrics">,
  choice: ControllerChoice,
): Controller {
  const observer = metrics.queue(choice.name);
  return new Controller({
    ...choice,
    queue: new WorkQueue({ clock, random, backoffs, observer }),
    clock,
    log,
    observer: metrics.reconciles(choice.name),
  });
}
