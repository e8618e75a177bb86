import type { IncomingMessage } from "node:http";
import { ApiListener } from "./api/listener.js";
import { apiRoutes } from "./api/registry.js";
import { RequestLimits } from "./api/request-limits.js";
import type { AppOptions } from "./app-options.js";
import { HealthListener } from "./health-listener.js";
import { openInternalListener } from "./internal-api/listener.js";
import { servePages } from "./http/pages.js";
import { InternalCallers } from "./internal-api/callers.js";
import { Polls } from "./polls.js";
import { internalRoutes } from "./internal-api/registry.js";
import { openLiveDoor } from "./live-delivery.js";
import type { Opened } from "./opened.js";
import type { Platform } from "./platform.js";
import { probesOf, type Probe } from "./probes.js";
import { requestRates } from "./rates/standard-rates.js";
import type { Readiness } from "./readiness.js";
import { openRunnerListener, type Doorkeeper } from "./runner-api/listener.js";
import { runnerRoutes } from "./runner-api/registry.js";
import { RequestCap } from "./runner-api/request-cap.js";

/** Where a server is reached: `http://HOST:PORT` each, without a slash at the end. */
export interface Addresses {
  readonly publicUrl: string;
  readonly runnerUrl: string;
  readonly internalUrl: string;
  /** Null: the probes have no listener of their own. */
  readonly healthUrl: string | null;
}

/** Opens the listeners of a server. Whoever polls them is answered before they close. */
export async function openListeners(
  platform: Platform,
  options: AppOptions,
  readiness: Readiness,
  opened: Opened,
): Promise<Addresses> {
  const probes = probesOf({ ...platform, readiness });
  const healthUrl = await openHealth(probes, platform, options, opened);
  const publicUrl = await openPublic(probes, platform, options, opened);
  const { context, cluster, clusterServices, log, clock, periods, limits } = platform;
  const { runnerServices } = context;
  const { requestsPerMinute = null, ...runnerAddress } = options.runnerListener;
  const mayCome = doorkeeperOf(requestsPerMinute);
  const runner = opened.add(
    await openRunnerListener(runnerRoutes, runnerServices, log, runnerAddress, mayCome),
  );
  runnerServices.files?.requests.listensAt(addressOf(runner.url, options.podAddress ?? null));
  opened.onClose(() => runnerServices.files?.close());
  opened.onClose(() => context.closeClaims());
  const { token, ...address } = options.internalListener;
  const polls = new Polls(clock, periods.pollMs);
  const callers = new InternalCallers(token, cluster?.controller ?? null);
  const services = { callers, demand: context.demand, polls, limits, ...clusterServices };
  const internal = opened.add(await openInternalListener(internalRoutes, services, log, address));
  opened.onClose(() => polls.close());
  return { publicUrl, runnerUrl: runner.url, internalUrl: internal.url, healthUrl };
}

/** Where a listener is reached from the network of pods. */
function addressOf(url: string, podAddress: string | null): string {
  if (podAddress === null) return url;
  const there = new URL(url);
  there.hostname = podAddress.includes(":") ? `[${podAddress}]` : podAddress;
  return there.origin;
}

function doorkeeperOf(requestsPerMinute: number | null): Doorkeeper | undefined {
  if (requestsPerMinute === null) return undefined;
  const cap = new RequestCap(requestsPerMinute);
  return (request) => cap.arrived(request);
}

/** It closes last: a server that stops is asked until it has. */
async function openHealth(
  probes: readonly Probe[],
  { log }: Platform,
  { healthListener: address = null }: AppOptions,
  opened: Opened,
): Promise<string | null> {
  if (address === null) return null;
  return opened.add(await HealthListener.open(probes, log, address)).url;
}

/** API, health and what is told live. */
async function openPublic(
  probes: readonly Probe[],
  platform: Platform,
  { publicListener, pagesFolder = null }: AppOptions,
  opened: Opened,
): Promise<string> {
  const { services, rates, redis, store, metrics, tracing, clock, log, context } = platform;
  const limits = new RequestLimits(requestRates(rates), redis);
  const listener = await ApiListener.open(apiRoutes, services, {
    ...publicListener,
    log,
    around: (...exchange) => tracing.request(...exchange),
    probes,
    pages: pagesFolder === null ? null : await servePages(pagesFolder),
    limits,
  });
  opened.add(listener);
  metrics.watchServer(listener.server);
  const { authority, liveTickets: tickets } = services;
  const { allowedOrigins } = publicListener;
  const mayCome = async (request: IncomingMessage): Promise<boolean> =>
    (await limits.address.take(listener.addressOf(request))).isAllowed;
  const live = { store, clock, log, runs: context.runs, authority, tickets, allowedOrigins, mayCome };
  metrics.watchDoor(opened.add(openLiveDoor(listener.server, live)));
  return listener.url;
}
