import type { Json, JsonObject } from "@flowrunner/engine";

/** JSON Merge Patch (RFC 7396): a null removes a key, an object is merged, anything else takes the place. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key);
    else merged.set(key, isObject(change) ? mergePatch(objectOf(merged.get(key)), change) : change);
  }
  return Object.fromEntries(merged);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== undefined && value !== null && typeof value === "object" && !Array.isArray(value);
}
