import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { DataCaller } from "../data/data-tokens.js";
import type { Answer } from "../http/exchange.js";
import type { HeldAttempt } from "../runs/fence.js";
import type { Limits } from "../settings.js";
import type { WorkerRow } from "../store/port/workers.js";
import type { RunnerServices } from "./services.js";

/**
 * A route is data: who may call it and with what body is decided before its handler runs, in one place. A request that
 * matches no route is refused.
 */
export interface Route {
  readonly listener: "runner";
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** A segment that begins with `:` is a parameter. */
  readonly path: string;
  readonly auth: Auth;
  readonly body: Body<unknown>;
  handle(request: RouteRequest<Auth, unknown>, services: RunnerServices): Promise<Answer>;
}

/**
 * `worker`: a worker's token. `fileWorker`: the token of a project's file worker. `callback`: the token of the attempt that the path's `:attempt` names. `data`: what user
 * code holds, for the records that its step declares.
 */
export type Auth = keyof Principals;

export interface Principals {
  readonly worker: WorkerRow;
  readonly fileWorker: WorkerRow;
  readonly callback: { readonly attempt: HeldAttempt; readonly tokenHash: string };
  readonly data: DataCaller;
}

export interface Body<T> {
  /** Throws `AppError`: `BodyTooLarge`, `InvalidRequest`. */
  read(request: IncomingMessage, limits: Limits): Promise<T>;
}

export interface RouteRequest<A extends Auth, T> {
  readonly principal: Principals[A];
  /** Of the path, decoded, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: T;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

/** Checks at compile time that a handler takes what its route's `auth` and `body` give. */
export function defineRoute<A extends Auth, T>(
  route: Omit<Route, "auth" | "body" | "handle"> & {
    readonly auth: A;
    readonly body: Body<T>;
    handle(request: RouteRequest<A, T>, services: RunnerServices): Promise<Answer>;
  },
): Route {
  return route as unknown as Route;
}
