import type { Fault } from "./verdict.js";

/** Texts that hold the character U+0000, which no database takes. One is told of. */
export function faultOfNul(value: unknown, field: string): Fault | null {
  if (!JSON.stringify(value).includes("\\u0000")) return null;
  return {
    field,
    code: "InvalidValue",
    message: "a text holds the character U+0000: leave it out, or encode the text as base64",
  };
}
