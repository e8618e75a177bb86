import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { runFilterOf, runFilterQuery } from "./run-filter.js";
import { runId, runSummaryOf, runSummaryShape } from "./shapes.js";

export const listRuns = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs",
  operation: "listRuns",
  tag: "runs",
  summary: "Lists runs, newest first.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  query: z.strictObject({ ...pageQuery, ...runFilterQuery }),
  answers: { 200: { description: "A page.", schema: pageOf(runSummaryShape) } },
  async handle({ standing: { project }, query: { cursor, limit, ...filter } }, { runViews }) {
    const given = placeOf(cursor, z.tuple([z.int(), runId]));
    const place = given && { createdAt: given[0], runId: given[1] };
    const found = await runViews.list(project, runFilterOf(project, filter), place, limit + 1);
    const page = pageAnswer(found, limit, runSummaryOf, (run) => [run.createdAt, run.runId]);
    return { status: 200, json: page };
  },
});
