import type { Answer } from "../http/exchange.js";
import type { Body } from "../runner-api/route.js";
import type { InternalServices } from "./services.js";

/** As a route of the runner listener; whoever holds the launcher's token may call it, and nobody else. */
export interface InternalRoute {
  readonly listener: "internal";
  readonly method: "POST";
  readonly path: string;
  readonly auth: "launcher";
  readonly body: Body<unknown>;
  handle(request: InternalRequest<unknown>, services: InternalServices): Promise<Answer>;
}

export interface InternalRequest<T> {
  readonly body: T;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

/** Checks at compile time that a handler takes what its route's `body` gives. */
export function defineRoute<T>(
  route: Omit<InternalRoute, "body" | "handle"> & {
    readonly body: Body<T>;
    handle(request: InternalRequest<T>, services: InternalServices): Promise<Answer>;
  },
): InternalRoute {
  return route as unknown as InternalRoute;
}
