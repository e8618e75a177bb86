import { z } from "zod";
import { time } from "../accounts/shapes.js";
import { integerText } from "../integers.js";
import { defineRoute } from "../route.js";
import { runStatus } from "./shapes.js";

const durationMs = z.number().nullable().describe("Milliseconds from start to end; null: none has ended.");

const activityShape = z
  .strictObject({
    since: time,
    sliceMs: z.int().describe("How long a slice of time is."),
    times: z
      .array(z.strictObject({ at: time, status: runStatus, runs: z.int() }))
      .describe("Runs by the slice in which they were started, and by state; without empty ones."),
    flows: z
      .array(
        z.strictObject({
          flow: z.string(),
          runs: z.int(),
          failed: z.int(),
          medianMs: durationMs,
          p95Ms: durationMs,
        }),
      )
      .describe("Those that failed most first, then those with the most runs; at most 20."),
  })
  .meta({ id: "Activity" });

export const getActivity = defineRoute({
  method: "GET",
  path: "/projects/{project}/activity",
  operation: "getActivity",
  tag: "runs",
  summary: "Tells how the runs of the last days went. It counts the newest 20,000 of them.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  query: z.strictObject({
    days: integerText({ min: 1, max: 31 })
      .default(1)
      .describe("Up to two days come by the hour, more by the day."),
  }),
  answers: { 200: { description: "Counts.", schema: activityShape } },
  async handle({ standing: { project }, query: { days } }, { runViews }) {
    const { since, sliceMs, times, flows } = await runViews.activity(project, days);
    return { status: 200, json: { since, sliceMs, times: [...times], flows: [...flows] } };
  },
});
