import type { NewRecord } from "./records-query.js";

/** Why a file's text is no list of records; `line` counts from 1. */
export class ImportFault extends Error {
  override readonly name = "ImportFault";
}

/** As many as one batch takes. */
const most = 1_000;

/**
 * Records of a file: a JSON array, or JSON objects a line. Each is what an export has (`{id, data}`) or just the data.
 * Throws `ImportFault`.
 */
export function recordsIn(text: string): readonly NewRecord[] {
  const values = text.trimStart().startsWith("[") ? arrayIn(text) : linesIn(text);
  if (values.length > most) throw new ImportFault(`${values.length} records: at most ${most} at once.`);
  return values.map(({ value, place }) => recordOf(value, place));
}

interface Placed {
  readonly value: unknown;
  readonly place: string;
}

function arrayIn(text: string): readonly Placed[] {
  const items = parsed(text, "The file") as readonly unknown[];
  return items.map((value, index) => ({ value, place: `Item ${index + 1}` }));
}

function linesIn(text: string): readonly Placed[] {
  return text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), place: `Line ${index + 1}` }))
    .filter(({ line }) => line !== "")
    .map(({ line, place }) => ({ value: parsed(line, place), place }));
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new ImportFault(`${place} is no JSON: ${(failure as Error).message}`);
  }
}

function recordOf(value: unknown, place: string): NewRecord {
  if (!isObject(value)) throw new ImportFault(`${place} is no JSON object.`);
  const { id, data } = value;
  if (!isObject(data)) return { data: value };
  return typeof id === "string" ? { id, data } : { data };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
