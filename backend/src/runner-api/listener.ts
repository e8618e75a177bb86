import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";
import { HttpListener, type ListenerAddress } from "../http/http-listener.js";
import type { Log } from "../log.js";
import { authenticate } from "./authentication.js";
import { matchRoute } from "./matching.js";
import type { Route } from "./route.js";
import type { RunnerServices } from "./services.js";

/** Asked before anything of a request is read; throws to refuse it. */
export type Doorkeeper = (request: IncomingMessage) => Promise<void>;

/** Opens the routes of the runner protocol on a port of their own. `mayCome`: default, everybody may. */
export function openRunnerListener(
  routes: readonly Route[],
  services: RunnerServices,
  log: Log,
  address: ListenerAddress,
  mayCome: Doorkeeper = () => Promise.resolve(),
): Promise<HttpListener> {
  return HttpListener.open(
    async (request, signal) => {
      await mayCome(request);
      const matched = matchRoute(routes, request.method ?? "", request.url ?? "");
      if (!matched) throw new AppError("NotFound", "There is no such route.");
      const { route, parameters, query } = matched;
      const principal = await authenticate(matched, request, services.callers);
      const { headers } = request;
      const body = await route.body.read(request, services.limits);
      return route.handle({ principal, parameters, query, headers, body, signal }, services);
    },
    log,
    address,
  );
}
