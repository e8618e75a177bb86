import type { Json } from "../../json.js";

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], conjunction = "and"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** What a value is, for a message: `the text "abc"`, `a list`. */
export function described(json: Json | undefined): string {
  if (json === null || json === undefined) return "nothing";
  if (Array.isArray(json)) return json.length === 0 ? "an empty list" : "a list";
  if (typeof json === "object") return Object.keys(json).length === 0 ? "an empty mapping" : "a mapping";
  if (typeof json === "string")
    return `the text ${JSON.stringify(json.length > 40 ? `${json.slice(0, 40)}…` : json)}`;
  return code(String(json));
}
