import { AppError } from "../errors.js";
import { readBody } from "../http/exchange.js";
import { HttpListener, type ListenerAddress } from "../http/http-listener.js";
import { RequestCap } from "./request-cap.js";
import type { Log } from "../log.js";
import { authenticate } from "./authentication.js";
import { matchRoute } from "./matching.js";
import type { Route } from "./route.js";
import type { RunnerServices } from "./services.js";

export interface RunnerListenerAddress extends ListenerAddress {
  /** Of each address; null or left out: as many as it likes. */
  readonly requestsPerMinute?: number | null;
}

/** Opens the routes of the runner protocol on a port of their own. */
export function openRunnerListener(
  routes: readonly Route[],
  services: RunnerServices,
  log: Log,
  { requestsPerMinute = null, ...address }: RunnerListenerAddress,
): Promise<HttpListener> {
  const cap = requestsPerMinute === null ? null : new RequestCap(requestsPerMinute);
  return HttpListener.open(
    async (request, signal) => {
      await cap?.arrived(request);
      const matched = matchRoute(routes, request.method ?? "", request.url ?? "");
      if (!matched) throw new AppError("NotFound", "There is no such route.");
      const { route, parameters, query } = matched;
      const principal = await authenticate(matched, request, services.callers);
      const text = await readBody(request, route.body.maxBytes(services.limits));
      const { headers } = request;
      const body = route.body.parse(text);
      return route.handle({ principal, parameters, query, headers, body, signal }, services);
    },
    log,
    address,
  );
}
