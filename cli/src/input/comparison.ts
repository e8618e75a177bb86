import type { Json } from "@flowrunner/engine";
import { usageProblem } from "../refused.js";
import { jsonOrText } from "./json-text.js";

const operators = { "=": "eq", "!=": "ne", "<": "lt", "<=": "lte", ">": "gt", ">=": "gte" } as const;

/** What a record's data is asked for, as the API's queries have it. */
export interface Comparison {
  /** JSON Pointer. */
  readonly path: string;
  readonly [operator: string]: Json;
}

/** `status=open`, `items.0.price>=10`: keys with dots between them, or a JSON Pointer. Throws `Refused`. */
export function readComparison(given: string): Comparison {
  const [, path, operator, text] = /^([^=!<>]+)(!=|<=|>=|=|<|>)(.*)$/s.exec(given) ?? [];
  if (path === undefined || operator === undefined || text === undefined) {
    throw usageProblem(
      `--filter ${given}: not a comparison`,
      `write it like status=open; there are: ${Object.keys(operators).join(" ")}`,
    );
  }
  return {
    path: pointerTo(path.trim()),
    [operators[operator as keyof typeof operators]]: jsonOrText(text.trim()),
  };
}

/** `a.b` is `/a/b`; what begins with a slash is a pointer already. */
export function pointerTo(path: string): string {
  return path.startsWith("/")
    ? path
    : `/${path.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll(".", "/")}`;
}
