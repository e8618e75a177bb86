import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { runPath, stepOf, stepShape } from "./shapes.js";

export const listRunSteps = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/steps",
  operation: "listRunSteps",
  tag: "runs",
  summary: "Lists the steps of a run in the order of their start.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(stepShape) } },
  async handle({ standing: { project }, parameters, query: { cursor, limit } }, { runViews }) {
    const [skipped] = placeOf(cursor, z.tuple([z.int().min(0)])) ?? [0];
    const found = await runViews.steps({ project, runId: parameters.run }, skipped, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, stepOf, () => [skipped + limit]) };
  },
});
