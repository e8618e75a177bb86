import { randomBytes } from "node:crypto";

/** Crockford's base 32 in small letters: nothing that is read as something else. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id that says what it names and cannot be guessed: `prj_` and 120 random bits. */
export function newId(prefix: string): string {
  return `${prefix}_${[...randomBytes(24)].map((byte) => alphabet[byte & 31]).join("")}`;
}
