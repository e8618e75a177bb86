import type { Validator } from "@flowrunner/protocol";
import type { JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { readBody } from "../http/exchange.js";
import { jsonProblem } from "../runs/json-limits.js";
import type { Limits } from "../settings.js";
import type { Body } from "./route.js";

type MaxBytes = (limits: Limits) => number;

/** A body of one JSON value. */
export function jsonBody<T>(validator: Validator, maxBytes: MaxBytes): Body<T> {
  return textBody(maxBytes, (text) => parse(text, validator, "the body") as T);
}

/** A body of one JSON object, of whatever it holds. */
export function jsonObject(maxBytes: number): Body<JsonObject> {
  return textBody(
    () => maxBytes,
    (text) => {
      const value = parseJson(text, "the body");
      const problem = isObject(value) ? jsonProblem(value) : "it is no JSON object";
      if (problem) throw new AppError("InvalidRequest", `The body is not usable: ${problem}.`);
      return value as JsonObject;
    },
  );
}

/** Whatever is sent is not read. */
export const noBody: Body<null> = textBody(
  () => 0,
  () => null,
);

/** A body that is read as it comes, by whoever handles it: a refusal can be told before its end. */
export const streamedBody: Body<AsyncIterable<Uint8Array>> = {
  read: async (request) => request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
};

/** A body of JSON values, one a line. */
export function ndjsonBody<T>(validator: Validator, maxBytes: MaxBytes): Body<readonly T[]> {
  const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
  return textBody(maxBytes, (text) =>
    lines(text).map((line, index) => parse(line, validator, `line ${index + 1}`) as T),
  );
}

function textBody<T>(maxBytes: MaxBytes, parsed: (text: string) => T): Body<T> {
  return { read: async (request, limits) => parsed(await readBody(request, maxBytes(limits))) };
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("InvalidRequest", `In ${where}: this is not JSON.`);
  }
}

function parse(text: string, validator: Validator, where: string): unknown {
  const value = parseJson(text, where);
  if (validator(value)) return value;
  const [fault] = validator.errors ?? [];
  throw new AppError(
    "InvalidRequest",
    `In ${where}: ${fault?.instancePath || "the value"} ${fault?.message ?? "is wrong"}.`,
  );
}
