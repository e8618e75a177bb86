import { randomUUID } from "node:crypto";
import type { KubeConfig } from "@kubernetes/client-node";
import { type Clock, credentialsOf, HttpKubeClient, type Random } from "@flowrunner/kube";
import { openCaches } from "./caches.js";
import type { Config } from "./config/config.js";
import { HealthServer } from "./health.js";
import { fieldManager } from "./kube/field-manager.js";
import { lead, type Ending } from "./lead.js";
import type { Log } from "./log.js";
import { Metrics } from "./metrics.js";
import { Leader } from "./runtime/leader.js";
import { Lease } from "./runtime/lease.js";
import { standardWatchPeriods } from "./runtime/list-watch.js";
import { Watches } from "./runtime/watches.js";
import { Webhook } from "./webhook/webhook.js";

export interface RunParts {
  readonly config: Config;
  readonly kubeConfig: KubeConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** One controller process: it watches, waits until it leads, and leads until `stop` aborts or leadership is lost. */
export async function run(
  { config, kubeConfig, clock, random, log }: RunParts,
  stop: AbortSignal,
): Promise<Ending> {
  const metrics = new Metrics();
  const credentials = await credentialsOf(kubeConfig, clock);
  const kubeParts = { credentials, clock, random, observer: metrics.calls, fieldManager };
  await using kube = new HttpKubeClient(kubeParts);
  await using leaseKube = new HttpKubeClient({ ...kubeParts, timeoutMs: config.renewWithinMs / 2 });
  using watches = new Watches({
    kube,
    periods: {
      ...standardWatchPeriods,
      serverTimeoutMs: config.watchTimeoutMs,
      silenceMs: config.watchSilenceMs,
      passMs: config.passMs,
    },
    clock,
    random,
    log,
    observer: (resource) => metrics.watch(resource),
  });
  const caches = openCaches(watches, config);
  let isListed = false;
  const unready = () => (stop.aborted ? "stopping" : isListed ? null : "the cluster has not been listed yet");
  void caches.flows.synced.then(() => (isListed = true));
  await using _health = await HealthServer.open({ metrics, unready }, config.healthPort);
  const context = { config, clock, random, log, metrics, kube, caches };
  await using _webhook = await Webhook.open(context, stop);
  const leader = leaderOf({ config, clock, random, log }, leaseKube);
  if (!(await leader.acquire(stop))) return "stopped";
  return await lead(context, leader, stop);
}

/** A candidate for the installation's lease. */
export function leaderOf(
  { config, clock, random, log }: Omit<RunParts, "kubeConfig">,
  kube: HttpKubeClient,
): Leader {
  const { leaseMs, renewWithinMs, leaseEveryMs: everyMs } = config;
  const periods = { leaseMs, renewWithinMs, everyMs };
  return new Leader({ lease: leaseOf(config, kube, clock), periods, clock, random, log });
}

function leaseOf(config: Config, kube: HttpKubeClient, clock: Clock): Lease {
  const key = { namespace: config.namespace, name: `flowrunner-${config.install}` };
  const identity = `${config.podName}_${randomUUID()}`;
  return new Lease({ kube, key, identity, leaseMs: config.leaseMs, clock });
}
