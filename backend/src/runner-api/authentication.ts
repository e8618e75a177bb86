import type { IncomingMessage } from "node:http";
import { bearerToken } from "../http/bearer-token.js";
import type { Callers } from "../runs/callers.js";
import type { MatchedRoute } from "./matching.js";
import type { Auth, Principals } from "./route.js";

/** Who is calling, as the route demands. Throws `AppError` `Unauthorized` before any body is read. */
export function authenticate(
  { route, parameters }: MatchedRoute,
  request: IncomingMessage,
  callers: Callers,
): Promise<Principals[Auth]> {
  const token = bearerToken(request);
  switch (route.auth) {
    case "worker":
      return callers.worker(token);
    case "fileWorker":
      return callers.fileWorker(token);
    case "callback":
      return callers.attempt(parameters.get("attempt") ?? "", token);
    case "data":
      return callers.code(token);
  }
}
