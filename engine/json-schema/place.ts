import type { Json } from "../json.js";

/** Where something is, as a chain of keys from the innermost outwards; undefined is the root. */
export type Place = { readonly key: string | number; readonly outer: Place } | undefined;

export function inside(outer: Place, ...keys: readonly (string | number)[]): Place {
  let place = outer;
  for (const key of keys) place = { key, outer: place };
  return place;
}

/** The place as a JSON Pointer (RFC 6901): `/items/2/price`; the root is "". */
export function toPointer(place: Place): string {
  return keysOf(place)
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The place as people write it: `items[2].price`; the root is `value`. */
export function toWords(place: Place): string {
  const words = keysOf(place).map(keyToWords).join("");
  return words === "" ? "value" : words.replace(/^\./, "");
}

function keyToWords(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[A-Za-z_$][\w$-]*$/.test(key) ? `.${key}` : `[${quote(key)}]`;
}

function keysOf(place: Place): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = place; at; at = at.outer) keys.push(at.key);
  return keys.reverse();
}

const LONGEST_QUOTE = 60;

/** Text in quotes, cut so that a message stays readable. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** What was found, for a message: `text "abc"`, `a list of 3`, `null`. */
export function found(value: Json): string {
  if (typeof value === "string") return `text ${quote(value)}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === "object") return "an object";
  return String(value);
}
