import type { Json } from "../json.js";

const DEEPEST = 256;

/**
 * A text that two values share exactly when JSON Schema calls them equal: keys sorted, `1.0` as `1`, `-0` as `0`.
 * Undefined when the value is nested deeper than 256.
 */
export function canonicalText(value: Json, depth = 0): string | undefined {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (depth === DEEPEST) return undefined;
  return Array.isArray(value) ? listText(value, depth + 1) : objectText(value, depth + 1);
}

function listText(list: readonly Json[], depth: number): string | undefined {
  const parts: string[] = [];
  for (const item of list) {
    const text = canonicalText(item, depth);
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return `[${parts.join()}]`;
}

function objectText(object: { readonly [key: string]: Json }, depth: number): string | undefined {
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const text = canonicalText(object[key]!, depth);
    if (text === undefined) return undefined;
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join()}}`;
}
