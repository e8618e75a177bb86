import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { firingOf, firingShape, placeIn, schedulePath } from "./shapes.js";

export const listFirings = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}/firings",
  operation: "listFirings",
  tag: "schedules",
  summary: "Lists what became of a schedule's times, newest first: the last hundred.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: schedulePath,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(firingShape) } },
  async handle({ standing: { project }, parameters, query: { cursor, limit } }, { schedules }) {
    const [before] = placeOf(cursor, z.tuple([z.int()])) ?? [Number.MAX_SAFE_INTEGER];
    const found = await schedules.firings(project, placeIn(parameters), before, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, firingOf, ({ scheduledAt }) => [scheduledAt]) };
  },
});
