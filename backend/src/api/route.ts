import type { Readable } from "node:stream";
import { z } from "zod";
import type { Scope } from "../auth/scopes.js";
import type { Access, Standing } from "./access.js";
import type { ApiServices } from "./services.js";

/**
 * A route is data: who may call it, with what, and what it answers is decided and documented here, and kept by the
 * listener before and after the handler runs. A request that matches no route is refused.
 */
export interface Route {
  readonly method: Method;
  /** Below `/api/v1`; `{name}` is a parameter. */
  readonly path: string;
  /** Unique: the name of the client's function. */
  readonly operation: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: Access;
  /** The path's parameters. A value that does not fit names nothing: 404. */
  readonly parameters: Fields;
  readonly query: Fields;
  /** By small-letter name; others are not seen. */
  readonly headers: Fields;
  readonly body: Body<unknown>;
  /** By status: what comes back. Refusals are problem documents and are not listed. */
  readonly answers: { readonly [status: number]: Described };
  handle(request: RouteRequest, services: ApiServices): Promise<Answer>;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type Fields = z.ZodObject<Record<string, z.ZodType>>;

/** How a request's body is read. */
export type Body<T> =
  | { readonly kind: "none" }
  /** One JSON value of at most `maxBytes`. */
  | {
      readonly kind: "json";
      readonly schema: z.ZodType<T>;
      readonly maxBytes: number;
      /** Fields of it that open more than the route: what API tokens need besides where one is given. */
      readonly scopes?: Readonly<Record<string, Scope>>;
    }
  /** Text of at most `maxBytes`, whatever of these types it says it is. */
  | { readonly kind: "text"; readonly types: readonly string[]; readonly maxBytes: number }
  /** Bytes as they come: the handler reads them and minds their number. */
  | { readonly kind: "stream" };

export interface Described {
  readonly description: string;
  /** Of the JSON; without it there is no body, or one of another `type`. */
  readonly schema?: z.ZodType;
  /** Media type of a body that is not JSON. */
  readonly type?: string;
  readonly headers?: Fields;
}

export interface RouteRequest<A extends Access = Access, P = unknown, Q = unknown, H = unknown, B = unknown> {
  readonly standing: Standing[A["to"]];
  readonly parameters: P;
  readonly query: Q;
  readonly headers: H;
  readonly body: B;
  /** The caller's address: for the log and for limits. */
  readonly address: string;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

export type Answer = AnswerHead &
  (
    | { readonly json: unknown }
    | { readonly text: string; readonly type: string }
    | { readonly stream: Readable; readonly type: string }
    | { readonly empty: true }
  );

interface AnswerHead {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string | readonly string[] };
}

type BodyOf<B> = B extends { readonly kind: "json"; readonly schema: z.ZodType<infer T> }
  ? T
  : B extends { readonly kind: "text" }
    ? string
    : B extends { readonly kind: "stream" }
      ? Readable
      : null;

interface Given<A, P, Q, H, B> {
  readonly access: A;
  readonly parameters?: P;
  readonly query?: Q;
  readonly headers?: H;
  readonly body?: B;
}

type Rest = Omit<Route, "access" | "parameters" | "query" | "headers" | "body" | "handle">;

const noQuery = z.strictObject({});
const noHeaders = z.object({});
const noBody = { kind: "none" } as const;

/** The names in a path, as any text: what a handler does not read by itself. */
function namesIn(path: string): Fields {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, z.string().max(200)]);
  return z.object(Object.fromEntries(names) as Record<string, z.ZodType>);
}

/** Checks at compile time that a handler takes what its route reads. What is left out is empty. */
export function defineRoute<
  const A extends Access,
  P extends Fields = typeof noHeaders,
  Q extends Fields = typeof noQuery,
  H extends Fields = typeof noHeaders,
  const B extends Body<unknown> = typeof noBody,
>(
  route: Rest &
    Given<A, P, Q, H, B> & {
      handle(
        request: RouteRequest<A, z.output<P>, z.output<Q>, z.output<H>, BodyOf<B>>,
        services: ApiServices,
      ): Promise<Answer>;
    },
): Route {
  const empty = { parameters: namesIn(route.path), query: noQuery, headers: noHeaders, body: noBody };
  return { ...empty, ...route } as unknown as Route;
}
