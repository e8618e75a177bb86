import { createHash } from "node:crypto";
import type { Json } from "@flowrunner/engine";
import type { Labels } from "../store/port/flows.js";

/** What a run can be found by. */
export type KeyKind = "label" | "input" | "output";

/** Of one value, in the order of its text; what comes after these is not found. */
const maxKeys = 200;
/** Characters of text. Longer texts are not found. */
const maxTextLength = 256;

/**
 * A 64-bit hash, as decimal text, of a label or of a plain value in the input or output. `path`: names and positions,
 * with dots between them. Numbers, booleans and null have the hash of their text.
 */
export function keyOf(project: string, kind: KeyKind, path: string, text: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([project, kind, path, text]))
    .digest();
  return hash.readBigInt64BE().toString();
}

export function labelKeys(project: string, labels: Labels): readonly string[] {
  return Object.entries(labels).map(([name, text]) => keyOf(project, "label", name, text));
}

/** Of the plain values in a value, as far as they can be found. */
export function valueKeys(project: string, kind: "input" | "output", value: Json): readonly string[] {
  const keys: string[] = [];
  for (const [path, text] of plainValues(value, "")) {
    if (keys.length === maxKeys) break;
    keys.push(keyOf(project, kind, path, text));
  }
  return keys;
}

function* plainValues(value: Json, path: string): Generator<readonly [path: string, text: string]> {
  if (value !== null && typeof value === "object") {
    for (const [name, member] of Object.entries(value))
      yield* plainValues(member, path === "" ? name : `${path}.${name}`);
    return;
  }
  const text = String(value);
  if (text.length <= maxTextLength && path.length <= maxTextLength) yield [path, text];
}
