import type { Validator } from "@flowrunner/protocol";
import type { JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { jsonProblem } from "../runs/json-limits.js";
import type { Body } from "./route.js";

/** A body of one JSON value. */
export function jsonBody<T>(validator: Validator, maxBytes: Body<T>["maxBytes"]): Body<T> {
  return { maxBytes, parse: (text) => parse(text, validator, "the body") as T };
}

/** A body of one JSON object, of whatever it holds. */
export function jsonObject(maxBytes: number): Body<JsonObject> {
  return {
    maxBytes: () => maxBytes,
    parse(text) {
      const value = parseJson(text, "the body");
      const problem = isObject(value) ? jsonProblem(value) : "it is no JSON object";
      if (problem) throw new AppError("InvalidRequest", `The body is not usable: ${problem}.`);
      return value as JsonObject;
    },
  };
}

/** Whatever is sent is not read. */
export const noBody: Body<null> = { maxBytes: () => 0, parse: () => null };

/** A body of JSON values, one a line. */
export function ndjsonBody<T>(validator: Validator, maxBytes: Body<T>["maxBytes"]): Body<readonly T[]> {
  const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
  return {
    maxBytes,
    parse: (text) => lines(text).map((line, index) => parse(line, validator, `line ${index + 1}`) as T),
  };
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
