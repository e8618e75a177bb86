import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "../../errors.js";
import type { Condition } from "../../data/record-change.js";
import type { RouteRequest } from "../route.js";

export const recordsPath = "/data/v1/collections/:collection/records";
export const recordPath = `${recordsPath}/:id`;

type DataRequest = Pick<RouteRequest<"data", unknown>, "parameters">;

export function collectionOf({ parameters }: DataRequest): string {
  return parameters.get("collection")!;
}

export function idOf({ parameters }: DataRequest): string {
  return parameters.get("id")!;
}

/** The header `If-Match`: an etag in quotes, or `*`. Throws `AppError` `InvalidRequest`. */
export function conditionOf(headers: IncomingHttpHeaders): Condition {
  const text = headers["if-match"];
  if (text === undefined) return null;
  const [, etag] = /^(?:"([\w-]{1,128})"|\*)$/.exec(text) ?? refuse("If-Match", "an etag in quotes, or `*`");
  return etag ?? "*";
}

/** The header `Idempotency-Key`; null: the call has none. Throws `AppError` `InvalidRequest`. */
export function keyOf({ "idempotency-key": key }: IncomingHttpHeaders): string | null {
  if (key === undefined) return null;
  if (typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  return refuse("Idempotency-Key", "up to 200 printable characters without spaces");
}

function refuse(header: string, expected: string): never {
  throw new AppError("InvalidRequest", `The header \`${header}\` must be ${expected}.`);
}
