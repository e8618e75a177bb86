import type { Expected } from "@flowrunner/files";
import { z } from "zod";
import { ifMatchHeader } from "../conditions.js";
import { integerText } from "../integers.js";

/** Headers of a route that writes a file only where what it expects is there. */
export const writeConditions = z.object({
  ...ifMatchHeader,
  "if-none-match": z.literal("*").optional().describe("`*`: only if there is nothing."),
});

/** One that is too large is refused before any of it is read. */
export const contentLength = {
  "content-length": integerText({ min: 0, max: Number.MAX_SAFE_INTEGER })
    .optional()
    .describe("How many bytes are sent."),
};

/** What a request's headers expect to be there. */
export function expectedOf(headers: z.output<typeof writeConditions>): Expected | undefined {
  if (headers["if-none-match"] !== undefined) return { kind: "nothing" };
  const etag = headers["if-match"];
  if (etag === undefined) return undefined;
  return etag === "*" ? { kind: "something" } : { kind: "exactly", etag };
}
