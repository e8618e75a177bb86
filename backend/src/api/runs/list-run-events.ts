import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { eventOf, eventShape, runPath } from "./shapes.js";

export const listRunEvents = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/events",
  operation: "listRunEvents",
  tag: "runs",
  summary: "Lists the history of a run.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(eventShape) } },
  async handle({ standing: { project }, parameters, query: { cursor, limit } }, { runViews }) {
    const [since] = placeOf(cursor, z.tuple([z.int().min(0).max(2_147_483_647)])) ?? [0];
    const found = await runViews.events({ project, runId: parameters.run }, since, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, eventOf, ({ seq }) => [seq]) };
  },
});
