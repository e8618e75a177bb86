import { z } from "zod";

/** As flows name them. */
export const eventName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{0,127}$/, "a letter, then up to 127 letters, digits, `.`, `_` or `-`");

export const eventKey = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[^\0]*$/, "no U+0000");

/** Of the data, which may have 64 KiB, and the rest. */
export const eventBytes = 128 * 1024;

export function idempotencyKeyOf(what: string) {
  return z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, "up to 255 visible ASCII characters")
    .optional()
    .describe(`The same key again is the same ${what}.`);
}
