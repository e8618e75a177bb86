import type { Json } from "../json.js";

/** JSON where text is wanted, as in a template: null is empty, anything but text is JSON. */
export function asText(json: Json): string {
  if (typeof json === "string") return json;
  return json === null ? "" : JSON.stringify(json);
}
