import { z } from "zod";

const hourMs = 3_600_000;
const leapYearMs = 366 * 24 * hourMs;

/** Long enough to read how a run ended, and for its idempotency key to be of use. */
const leastMs = hourMs;
const mostMs = 10 * leapYearMs;

/** How long ended runs are kept, in ms; null: as long as the installation does. */
export const keepRunsShape = z
  .int()
  .min(leastMs)
  .max(mostMs)
  .nullable()
  .describe("How long ended runs are kept, in milliseconds: an hour to ten years; null: the standard.");

export const retentionShape = z
  .strictObject({ keepRunsMs: keepRunsShape, standardMs: z.int().describe("The installation's.") })
  .meta({ id: "Retention" });
