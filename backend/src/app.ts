import { ApiListener, type ApiListenerOptions } from "./api/listener.js";
import { apiRoutes } from "./api/registry.js";
import { StoredAuthority } from "./api/authority.js";
import { documentBody } from "./api/flows/shapes.js";
import { openApiDocument } from "./api/openapi/document.js";
import { RequestLimits } from "./api/request-limits.js";
import type { ApiServices } from "./api/services.js";
import { openAssets, standardAssetLimits, type AssetLimits, type Assets } from "./assets.js";
import { systemClock, type Clock } from "./clock.js";
import { createContext, type Context } from "./context.js";
import { RingDataTokens } from "./data/ring-data-tokens.js";
import { createExecution, type Execution } from "./execution.js";
import { FlowChecker } from "./flows/flow-checker.js";
import { createIdentity, type Identity, type IdentityOptions } from "./identity.js";
import { openInternalListener } from "./internal-api/listener.js";
import { Polls } from "./internal-api/polls.js";
import { internalRoutes } from "./internal-api/registry.js";
import { openLiveDoor } from "./live-delivery.js";
import type { Log } from "./log.js";
import { Metrics } from "./metrics.js";
import { Opened } from "./opened.js";
import { probesOf } from "./probes.js";
import { Readiness } from "./readiness.js";
import type { ListenerAddress } from "./http/http-listener.js";
import { RedisReplicas } from "./realtime/redis-replicas.js";
import { Tickets } from "./realtime/tickets.js";
import { publishedLimits, type PublishedLimit } from "./published-limits.js";
import { requestRates, standardRates, type RatesPerMinute } from "./rates/standard-rates.js";
import { openRunnerListener } from "./runner-api/listener.js";
import { runnerRoutes } from "./runner-api/registry.js";
import { compileFlow } from "./runs/compile-flow.js";
import { RetentionSweeper } from "./runs/retention-sweeper.js";
import { noReplicas, unheardReplicas, type Replicas } from "./runs/replicas.js";
import { standardMaxOpenRuns } from "./runs/run-starts.js";
import { hashOf } from "./runs/tokens.js";
import type { MasterKeySource } from "./secrets/master-key-source.js";
import { standardLimits, standardPeriods, type Limits, type Periods } from "./settings.js";
import { openDatabase, type DatabaseSource } from "./store/postgres/open-database.js";
import { PostgresStore } from "./store/postgres/postgres-store.js";
import { version } from "./version.js";

export interface AppOptions {
  readonly database: DatabaseSource;
  readonly publicListener: Omit<ApiListenerOptions, "log" | "limits">;
  readonly runnerListener: ListenerAddress;
  readonly internalListener: ListenerAddress & {
    /** What launchers have to show. */
    readonly token: string;
  };
  /** By which the servers on one database wake each other. Null: they look, or there is one. */
  readonly redisUrl: string | null;
  readonly masterKey: MasterKeySource;
  /** Absolute path: below it a folder for each project's files. */
  readonly filesFolder: string;
  readonly log: Log;
  readonly clock?: Clock;
  /** What differs from the standard. */
  readonly periods?: Partial<Periods>;
  /** What differs from the standard. */
  readonly limits?: Partial<Limits>;
  /** What differs from the standard. */
  readonly assetLimits?: Partial<AssetLimits>;
  /** Runs of a project that have not ended, at a time. */
  readonly maxOpenRuns?: number;
  /** What differs from: nobody registers, and browsers may come by http. */
  readonly identity?: Partial<IdentityOptions>;
  /** What differs from the standard. */
  readonly rates?: Partial<RatesPerMinute>;
}

/** Of the tokens that user code holds. */
const issuer = "flowrunner";

/** A whole server in this process. */
export interface App extends AsyncDisposable {
  readonly context: Context;
  readonly services: ApiServices;
  readonly identity: Identity;
  readonly store: PostgresStore;
  readonly readiness: Readiness;
  /** `http://HOST:PORT`, as are the others, without a slash at the end. */
  readonly publicUrl: string;
  readonly runnerUrl: string;
  readonly internalUrl: string;
}

/**
 * Opens a server: migrates its database, finds what is under way, then listens. Disposing of it stops it in the
 * opposite order.
 *
 * S1 A claim is settled before its listener closes, and nothing that was taken is left unanswered.
 * S2 What was taken is committed before the database closes.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const opened = new Opened();
  try {
    return await openParts(options, opened);
  } catch (failure) {
    await opened[Symbol.asyncDispose]();
    throw failure;
  }
}

async function openParts(options: AppOptions, opened: Opened): Promise<App> {
  const { log, clock = systemClock } = options;
  const periods = { ...standardPeriods, ...options.periods };
  const limits = { ...standardLimits, ...options.limits };
  const store = new PostgresStore(opened.add(await openDatabase(options.database)));
  const metrics = new Metrics({ store, log });
  const assetLimits = { ...standardAssetLimits, ...options.assetLimits };
  const assets = await openAssets({ ...options, store, clock, limits: assetLimits });
  const context = createContext({
    store,
    clock,
    log,
    periods,
    limits,
    secrets: assets.secretSource,
    filesRootOf: assets.filesRootOf,
    dataTokens: new RingDataTokens(assets.keyRing, issuer, clock),
    compile: compileFlow,
    replicas: opened.add(replicasOf(options)),
    moments: metrics,
  });
  opened.onClose(() => context.stop()); // S2
  const identity = createIdentity({ store, clock, redis: null, ...options.identity });
  const checker = opened.add(new FlowChecker());
  const execution = createExecution({ store, context, checker, maxOpenRuns: options.maxOpenRuns });
  const tickets = new Tickets(store);
  const rates = { ...standardRates, ...options.rates };
  const enforced = { limits, assetLimits, rates, maxOpenRuns: options.maxOpenRuns ?? standardMaxOpenRuns };
  const published = publishedLimits({ ...enforced, documentBytes: documentBody.maxBytes });
  const services = servicesOf(identity, execution, assets, tickets, published);
  const readiness = new Readiness();
  const probes = probesOf({ store, readiness, metrics });
  const api = {
    ...options.publicListener,
    log,
    probes,
    limits: new RequestLimits(requestRates(rates), null),
  };
  const publicListener = opened.add(await ApiListener.open(apiRoutes, services, api));
  metrics.watchServer(publicListener.server);
  const { allowedOrigins } = options.publicListener;
  const live = {
    store,
    clock,
    log,
    runs: context.runs,
    authority: services.authority,
    tickets,
    allowedOrigins,
  };
  metrics.watchDoor(opened.add(openLiveDoor(publicListener.server, live)));
  const runnerListener = opened.add(
    await openRunnerListener(runnerRoutes, context.runnerServices, log, options.runnerListener),
  );
  const { token, ...internalAddress } = options.internalListener;
  const polls = new Polls(clock, periods.pollMs);
  const internal = { tokenHash: hashOf(token), demand: context.demand, polls, limits };
  const internalListener = opened.add(
    await openInternalListener(internalRoutes, internal, log, internalAddress),
  );
  await context.start();
  const { keepRunsMs: keepMs, retentionMs: everyMs } = periods;
  const retention = new RetentionSweeper({ store, clock, log, keepMs, everyMs });
  retention.start();
  opened.onClose(() => retention.stop());
  assets.keyRotation.start();
  opened.onClose(() => assets.keyRotation.stop());
  opened.onClose(() => polls.close());
  opened.onClose(() => context.closeClaims()); // S1
  readiness.set(true);
  opened.onClose(() => readiness.set(false));
  return {
    context,
    services,
    identity,
    store,
    readiness,
    publicUrl: publicListener.url,
    runnerUrl: runnerListener.url,
    internalUrl: internalListener.url,
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** An embedded database has one server. */
function replicasOf({ database, redisUrl, log }: AppOptions): Replicas {
  if (database.kind === "pglite") return noReplicas;
  return redisUrl === null ? unheardReplicas : new RedisReplicas({ url: redisUrl, log });
}

function servicesOf(
  identity: Identity,
  execution: Execution,
  { secrets, projectConfig, files }: Assets,
  liveTickets: Tickets,
  limits: readonly PublishedLimit[],
): ApiServices {
  return {
    ...identity,
    ...execution,
    secrets,
    projectConfig,
    files,
    limits,
    liveTickets,
    authority: new StoredAuthority(identity),
    openApi: openApiDocument(apiRoutes, version),
  };
}
