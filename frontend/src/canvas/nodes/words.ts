import type { Json } from "@flowrunner/engine";

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
