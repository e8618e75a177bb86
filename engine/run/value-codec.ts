import { hexDigestOf } from "../digest.js";
import { utf8Length } from "../utf8.js";
import type { Json } from "../json.js";
import type { Hole, LoadedPayloads, Payload, PayloadReference, Value } from "./value.js";

/** JSON text up to this many bytes stays inline in the history. */
export const inlineBytes = 64 * 1024;
/** The same for the output of a forEach's item: ten thousand of them are kept in memory together. */
export const itemInlineBytes = 1024;
/** The most that one value may be. */
export const maxValueBytes = 16 * 1024 * 1024;
/** The most that an expression may read of one value. */
export const maxReadBytes = 4 * 1024 * 1024;

/** Thrown out of `decide`'s inner steps when a payload must be loaded before they can go on. */
export class PayloadMissing extends Error {
  override readonly name = "PayloadMissing";

  constructor(readonly references: readonly PayloadReference[]) {
    super(`${references.length} payloads are not loaded`);
  }
}

/** Makes a value of JSON: inline when its text fits `limit` bytes, else one hole and the payload that fills it. */
export function toValue(
  json: Json,
  limit: number = inlineBytes,
): { value: Value; payloads: readonly Payload[] } {
  const text = JSON.stringify(json);
  // A UTF-16 unit is at most three bytes of UTF-8.
  if (text.length * 3 <= limit) return { value: { json }, payloads: [] };
  const bytes = utf8Length(text);
  if (bytes <= limit) return { value: { json }, payloads: [] };
  const payload = { hash: hexDigestOf(text), bytes };
  return { value: { json: null, holes: [{ at: [], payload }] }, payloads: [{ ...payload, text }] };
}

/** The payloads that a value refers to. */
export function payloadsOf(value: Value): readonly PayloadReference[] {
  return value.holes?.map((hole) => hole.payload) ?? [];
}

/** The value with its holes filled. Throws `PayloadMissing`, naming all that are not loaded. */
export function materialise(value: Value, payloads: LoadedPayloads): Json {
  if (!value.holes?.length) return value.json;
  const missing = payloadsOf(value).filter(({ hash }) => payloads.get(hash) === undefined);
  if (missing.length > 0) throw new PayloadMissing(missing);
  return fill(value.json, value.holes, 0, payloads);
}

function fill(json: Json, holes: readonly Hole[], depth: number, payloads: LoadedPayloads): Json {
  const [first] = holes;
  if (first!.at.length === depth) return payloads.get(first!.payload.hash) ?? null;
  const copy = Array.isArray(json) ? [...json] : { ...(json as { [key: string]: Json }) };
  const members = copy as { [key: string | number]: Json };
  for (const [key, inner] of groupedAt(depth, holes)) {
    members[key] = fill(members[key]!, inner, depth + 1, payloads);
  }
  return copy;
}

function groupedAt(depth: number, holes: readonly Hole[]): Map<string | number, Hole[]> {
  const groups = new Map<string | number, Hole[]>();
  for (const hole of holes) {
    const key = hole.at[depth]!;
    const group = groups.get(key);
    if (group) group.push(hole);
    else groups.set(key, [hole]);
  }
  return groups;
}
