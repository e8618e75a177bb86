import type { Expected } from "@flowrunner/files";
import { z } from "zod";
import { ifMatchHeader } from "../conditions.js";

/** Headers of a route that writes a file only where what it expects is there. */
export const writeConditions = z.object({
  ...ifMatchHeader,
  "if-none-match": z.literal("*").optional().describe("`*`: only if there is nothing."),
});

/** What a request's headers expect to be there. */
export function expectedOf(headers: z.output<typeof writeConditions>): Expected | undefined {
  if (headers["if-none-match"] !== undefined) return { kind: "nothing" };
  const etag = headers["if-match"];
  if (etag === undefined) return undefined;
  return etag === "*" ? { kind: "something" } : { kind: "exactly", etag };
}
