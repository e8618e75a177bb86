import { Redis } from "ioredis";
import { StoredAuthority } from "./api/authority.js";
import { documentBody } from "./api/flows/shapes.js";
import { openApiDocument } from "./api/openapi/document.js";
import { apiRoutes } from "./api/registry.js";
import type { ApiServices } from "./api/services.js";
import type { AppOptions } from "./app-options.js";
import { openAssets, standardAssetLimits, type Assets } from "./assets.js";
import { systemClock, type Clock } from "./clock.js";
import { createClusterServices, type ClusterServices } from "./cluster/cluster-services.js";
import { openKubernetesIdentities, type KubernetesIdentities } from "./cluster/kubernetes-identities.js";
import { InstallationSafety } from "./cluster/safety/installation-safety.js";
import { risks } from "./cluster/safety/risks.js";
import { createContext, type Context } from "./context.js";
import { RingDataTokens } from "./data/ring-data-tokens.js";
import { createExecution } from "./execution.js";
import { fileRequestMoments } from "./file-request-moments.js";
import { FileWork } from "./files/file-work.js";
import { FlowChecker } from "./flows/flow-checker.js";
import { createIdentity, type Identity } from "./identity.js";
import type { FullLog } from "./log.js";
import { Metrics } from "./metrics.js";
import type { Opened } from "./opened.js";
import { publishedLimits } from "./published-limits.js";
import { standardRates, type RatesPerMinute } from "./rates/standard-rates.js";
import { RedisReplicas } from "./realtime/redis-replicas.js";
import { Tickets } from "./realtime/tickets.js";
import { compileFlow } from "./runs/compile-flow.js";
import { RunMoments } from "./run-moments.js";
import { noReplicas, unheardReplicas, type Replicas } from "./runs/replicas.js";
import { RunRetention } from "./runs/run-retention.js";
import { standardMaxOpenRuns } from "./runs/run-starts.js";
import { standardLimits, standardPeriods, type Limits, type Periods } from "./settings.js";
import { openDatabase } from "./store/postgres/open-database.js";
import { PostgresStore } from "./store/postgres/postgres-store.js";
import { openTracing, type Tracing } from "./tracing/tracing.js";
import { version } from "./version.js";

/** All that a server does, before anybody can reach it. */
export interface Platform {
  readonly clock: Clock;
  readonly log: FullLog;
  readonly periods: Periods;
  readonly limits: Limits;
  readonly rates: RatesPerMinute;
  /** What is counted of callers is counted there for all replicas; null: each counts for itself. */
  readonly redis: Redis | null;
  readonly store: PostgresStore;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly assets: Assets;
  readonly context: Context;
  /** Null: there is no cluster. */
  readonly cluster: KubernetesIdentities | null;
  readonly identity: Identity;
  readonly services: ApiServices;
  readonly clusterServices: ClusterServices;
}

/** Of the tokens that user code holds. */
const issuer = "flowrunner";

/** Migrates the database and wires the services. Closing what was opened lets what they have taken commit first. */
export async function openPlatform(options: AppOptions, opened: Opened): Promise<Platform> {
  const { log, clock = systemClock } = options;
  const periods = { ...standardPeriods, ...options.periods };
  const limits = { ...standardLimits, ...options.limits };
  const rates = { ...standardRates, ...options.rates };
  const assetLimits = { ...standardAssetLimits, ...options.assetLimits };
  const tracing = opened.add(await openTracing(options.traces ?? false, log));
  const store = new PostgresStore(opened.add(await openDatabase(options.database, log)));
  const metrics = new Metrics({ store, log });
  const posted = (project: string): void => context.filesAsked(project);
  const isInPods = (options.claimFilesRoot ?? null) !== null;
  const files = isInPods ? new FileWork({ store, clock, periods, posted }) : null;
  const fileMoments = fileRequestMoments(metrics, log);
  const assets = await openAssets({
    ...{ ...options, store, clock, limits: assetLimits },
    ...{ fileWork: files, fileMoments },
  });
  const cluster = options.cluster
    ? opened.add(await openKubernetesIdentities(options.cluster, { store, clock }))
    : null;
  const { acceptedRisks: accepted = risks, probeTargets: targets = [] } = options.cluster ?? {};
  const safety = new InstallationSafety({ store, clock, accepted, targets });
  metrics.watchSafety(safety);
  const context = createContext({
    ...{ store, clock, log, periods, limits },
    secrets: assets.secretSource,
    filesRootOf: assets.filesRootOf,
    dataTokens: new RingDataTokens(assets.keyRing, issuer, clock),
    compile: compileFlow,
    ...(cluster && { pods: cluster.pods, safety }),
    recentPools: (since) => store.cluster.recentPools(since),
    ...(files && { files }),
    replicas: opened.add(replicasOf(options)),
    moments: new RunMoments({ log, metrics, tracing }),
  });
  opened.onClose(() => context.stop());
  const redis = openRedis(options, opened);
  const identity = createIdentity({ store, clock, redis, ...options.identity });
  const checker = opened.add(new FlowChecker());
  const { maxOpenRuns = standardMaxOpenRuns } = options;
  const { secrets, projectConfig } = assets;
  const enforced = { limits, periods, assetLimits, rates, maxOpenRuns, documentBytes: documentBody.maxBytes };
  const traceparent = (): string | null => tracing.traceparent;
  const execution = createExecution({
    ...{ store, clock, context, checker, log, maxOpenRuns, traceparent },
    ...(cluster && { unsafety: () => safety.unsafety() }),
  });
  const clusterServices = createClusterServices({ store, context, checker, safety, ...execution });
  const services: ApiServices = {
    ...identity,
    ...execution,
    ...{ secrets, projectConfig, files: assets.files },
    retention: new RunRetention(store, periods.keepRunsMs),
    liveTickets: new Tickets(store),
    limits: publishedLimits(enforced),
    authority: new StoredAuthority(identity),
    openApi: openApiDocument(apiRoutes, version),
  };
  return {
    clock,
    log,
    periods,
    limits,
    rates,
    redis,
    store,
    metrics,
    tracing,
    assets,
    context,
    cluster,
    identity,
    services,
    clusterServices,
  };
}

/** An embedded database has one server. */
function replicasOf({ database, redisUrl, log }: AppOptions): Replicas {
  if (database.kind === "pglite") return noReplicas;
  return redisUrl === null ? unheardReplicas : new RedisReplicas({ url: redisUrl, log });
}

function openRedis({ redisUrl }: AppOptions, opened: Opened): Redis | null {
  if (redisUrl === null) return null;
  // While it is away each server counts for itself: nobody waits for it.
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  redis.on("error", () => {});
  opened.onClose(() => redis.disconnect());
  return redis;
}
