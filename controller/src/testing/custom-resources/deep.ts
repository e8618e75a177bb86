import type { Json } from "@flowrunner/engine";

/** `{"a": {"a": …}}`, so many objects deep. */
export function deepObjects(depth: number): Json {
  return JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`) as Json;
}

/** `[[…]]`, so many lists deep. */
export function deepLists(depth: number): Json {
  return JSON.parse("[".repeat(depth) + "]".repeat(depth)) as Json;
}
