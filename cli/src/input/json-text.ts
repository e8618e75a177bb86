import type { Json } from "@flowrunner/engine";

/** The JSON of a text, or undefined when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A value of a command line that nothing declares: JSON if it parses, else the text itself. */
export function jsonOrText(text: string): Json {
  const json = parseJson(text);
  return json === undefined ? text : json;
}
