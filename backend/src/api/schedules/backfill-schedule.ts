import { z } from "zod";
import { maxBackfilled } from "../../schedules/schedule-service.js";
import { defineRoute } from "../route.js";
import { askedFiringOf, askedFiringShape, placeIn, schedulePath } from "./shapes.js";

/** Epoch ms, in years that a clock may show. */
const instant = z.int().min(0).max(253_402_300_799_999);

const bodyShape = z
  .strictObject({
    from: instant.describe("The first time, in epoch milliseconds."),
    to: instant.describe("Times before this one; not in the future."),
  })
  .meta({ id: "Backfill" });

export const backfillSchedule = defineRoute({
  method: "POST",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}:backfill",
  operation: "backfillSchedule",
  tag: "schedules",
  summary:
    "Fires for the times of a period in the past that have no run; asked for again, it starts none twice.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: schedulePath,
  body: { kind: "json", schema: bodyShape, maxBytes: 1_000 },
  answers: {
    202: {
      description: `The times of the period; at most ${maxBackfilled}.`,
      schema: z.strictObject({ items: z.array(askedFiringShape) }).meta({ id: "Backfilled" }),
    },
  },
  async handle({ standing: { project, caller }, parameters, body }, { schedules }) {
    const asked = await schedules.backfill(project, placeIn(parameters), body, caller);
    return { status: 202, json: { items: asked.map(askedFiringOf) } };
  },
});
