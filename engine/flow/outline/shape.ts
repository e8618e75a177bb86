import type { Json, JsonObject } from "../../json.js";

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function isList(json: Json | undefined): json is Json[] {
  return Array.isArray(json);
}

/** The object itself, or an empty one when it is none. */
export function objectIn(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}

/** The list itself, or an empty one when it is none. */
export function listIn(json: Json | undefined): Json[] {
  return isList(json) ? json : [];
}
