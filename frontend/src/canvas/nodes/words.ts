import type { Json, JsonObject } from "@flowrunner/engine";

/** A value on one line, as far as a box has place for it; nothing for what is not there. */
export function oneLine(value: Json | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\s+/g, " ").trim().slice(0, mostCharacters);
}

const mostCharacters = 80;

/** "3 cases", "1 case"; nothing for what is no list. */
export function counted(list: Json | undefined, noun: string): string {
  if (!Array.isArray(list)) return "";
  return `${list.length} ${noun}${list.length === 1 ? "" : noun.endsWith("ch") ? "es" : "s"}`;
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The map that is there, or an empty one. */
export function objectIn(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}

/** The list that is there, or an empty one. */
export function listIn(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}
