import type { Validator } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { Body } from "./route.js";

/** A body of one JSON value. */
export function jsonBody<T>(validator: Validator, maxBytes: Body<T>["maxBytes"]): Body<T> {
  return { maxBytes, parse: (text) => parse(text, validator, "the body") as T };
}

/** A body of JSON values, one a line. */
export function ndjsonBody<T>(validator: Validator, maxBytes: Body<T>["maxBytes"]): Body<readonly T[]> {
  const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
  return {
    maxBytes,
    parse: (text) => lines(text).map((line, index) => parse(line, validator, `line ${index + 1}`) as T),
  };
}

function parse(text: string, validator: Validator, where: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("InvalidRequest", `In ${where}: this is not JSON.`);
  }
  if (validator(value)) return value;
  const [fault] = validator.errors ?? [];
  throw new AppError(
    "InvalidRequest",
    `In ${where}: ${fault?.instancePath || "the value"} ${fault?.message ?? "is wrong"}.`,
  );
}
