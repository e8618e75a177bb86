import type { Json } from "../json.js";

/** JSON where text is wanted, as in a template: null is empty, anything but text is JSON. */
export function asText(json: Json): string {
  if (typeof json === "string") return json;
  return json === null ? "" : JSON.stringify(json);
}

/** At most so many characters, with an ellipsis where more followed; never half of a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isHalved = /[\ud800-\udbff]/.test(text[length - 1]!);
  return `${text.slice(0, isHalved ? length - 1 : length)}…`;
}
