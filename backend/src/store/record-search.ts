import type { Json, JsonObject } from "@flowrunner/engine";
import type {
  DataPath,
  Ordering,
  RecordFilter,
  RecordPlace,
  RecordRow,
  RecordSort,
  SortKey,
} from "./port/records.js";

/** Whether a record's data is what a filter means: the same that a database finds. */
export function matches(filter: RecordFilter, data: JsonObject): boolean {
  switch (filter.kind) {
    case "all":
      return filter.of.every((part) => matches(part, data));
    case "any":
      return filter.of.some((part) => matches(part, data));
    case "not":
      return !matches(filter.of, data);
    case "exists":
      return valueAt(data, filter.path) !== undefined;
    case "prefix": {
      const value = valueAt(data, filter.path);
      return typeof value === "string" && value.startsWith(filter.value);
    }
    case "eq":
      return valueAt(data, filter.path) === filter.value;
    default:
      return isOrdered(filter.kind, valueAt(data, filter.path), filter.value);
  }
}

function isOrdered(ordering: Ordering, value: Json | undefined, operand: number | string): boolean {
  if (typeof value === "number" && typeof operand === "number") return holds(ordering, value - operand);
  if (typeof value === "string" && typeof operand === "string")
    return holds(ordering, compareText(value, operand));
  return false;
}

function holds(ordering: Ordering, difference: number): boolean {
  switch (ordering) {
    case "lt":
      return difference < 0;
    case "lte":
      return difference <= 0;
    case "gt":
      return difference > 0;
    case "gte":
      return difference >= 0;
  }
}

/** A record's place in the order of `sort`. */
export function placeOf({ id, data }: Pick<RecordRow, "id" | "data">, sort: RecordSort | null): RecordPlace {
  return { id, key: sort ? sortKeyOf(valueAt(data, sort.path)) : noScalar };
}

/** Below 0: `a` comes before `b`. */
export function comparePlaces(a: RecordPlace, b: RecordPlace, sort: RecordSort | null): number {
  const ascending =
    a.key.kind - b.key.kind ||
    a.key.number - b.key.number ||
    compareText(a.key.text, b.key.text) ||
    compareText(a.id, b.id);
  return sort?.isDescending ? -ascending : ascending;
}

const noScalar: SortKey = { kind: 0, number: 0, text: "" };

function sortKeyOf(value: Json | undefined): SortKey {
  if (typeof value === "boolean") return { kind: 1, number: Number(value), text: "" };
  if (typeof value === "number") return { kind: 2, number: value, text: "" };
  if (typeof value === "string") return { kind: 3, number: 0, text: value };
  return noScalar;
}

/** A path leads through objects only. */
function valueAt(data: JsonObject, path: DataPath): Json | undefined {
  let value: Json | undefined = data;
  for (const key of path) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** By code points, as a database compares bytes: JavaScript's own order differs beyond U+FFFF. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
