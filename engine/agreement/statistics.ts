import type { Json, JsonObject } from "../json.js";

/** Keys under which anything may stand: what is in them is no part of the language. */
const foreign = new Set(["inputs", "outputSchema", "schema", "ui", "labels", "vars", "set", "with"]);

/** How often each key occurs in a flow's `spec`, and by `key: text` each text that is one of a few. */
export function countKeys(json: Json, counts: Map<string, number>): void {
  if (Array.isArray(json)) for (const item of json) countKeys(item, counts);
  if (json === null || typeof json !== "object" || Array.isArray(json)) return;
  for (const [key, value] of Object.entries(json as JsonObject)) {
    count(key, counts);
    if (choices.has(key) && typeof value !== "object") count(`${key}: ${value}`, counts);
    if (!foreign.has(key)) countKeys(value, counts);
  }
}

const choices = new Set(["join", "collect", "whenFailed", "onError", "jitter", "cancelRest", "runtime"]);

function count(name: string, counts: Map<string, number>): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
