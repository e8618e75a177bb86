import type { Json } from "../../json.js";
import { objectIn } from "../outline/shape.js";

/** The document with a text where a place is to be asked about. */
export function withText(json: Json | undefined, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return typeof json === "string" ? json : "";
  if (Array.isArray(json))
    return json.map((item, index) => (String(index) === key ? withText(item, rest) : item));
  return { ...objectIn(json), [key]: withText(objectIn(json)[key], rest) };
}
