import { AppError } from "../errors.js";
import { bearerToken } from "../http/bearer-token.js";
import { HttpListener, type ListenerAddress } from "../http/http-listener.js";
import type { Log } from "../log.js";
import type { InternalRoute } from "./route.js";
import type { InternalServices } from "./services.js";

/** Opens the routes for launchers and controllers on a port of their own. */
export function openInternalListener(
  routes: readonly InternalRoute[],
  services: InternalServices,
  log: Log,
  address: ListenerAddress,
): Promise<HttpListener> {
  return HttpListener.open(
    async (request, signal) => {
      const route = routes.find(({ method, path }) => request.method === method && request.url === path);
      if (!route) throw new AppError("NotFound", "There is no such route.");
      await services.callers.admit(bearerToken(request));
      const body = await route.body.read(request, services.limits);
      return route.handle({ body, signal }, services);
    },
    log,
    address,
  );
}
