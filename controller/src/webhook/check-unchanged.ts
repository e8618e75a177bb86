import { isDeepStrictEqual } from "node:util";
import { good, type Verdict } from "./verdict.js";

/**
 * What of a run's spec has changed that never changes. The resource's own rules say most of it; what may hold anything
 * they cannot compare.
 */
export function checkUnchanged(before: object, after: object, mutable: readonly string[]): Verdict {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !mutable.includes(key));
  const changed = keys.filter((key) => !isDeepStrictEqual(was.get(key), is.get(key)));
  if (changed.length === 0) return good;
  const faults = changed.map((key) => ({
    field: `spec.${key}`,
    code: "Immutable",
    message: `\`${key}\` never changes: make another object`,
  }));
  return { faults, warnings: [] };
}
