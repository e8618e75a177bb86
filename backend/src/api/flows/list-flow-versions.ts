import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { flowName, publishedVersionOf, publishedVersionShape } from "./shapes.js";

export const listFlowVersions = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}/versions",
  operation: "listFlowVersions",
  tag: "flows",
  summary: "Lists what was published of a flow, newest first; also of a deleted one.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: z.object({ project: z.string(), flow: flowName }),
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(publishedVersionShape) } },
  async handle({ standing: { project }, parameters, query: { cursor, limit } }, { flows }) {
    const [before] = placeOf(cursor, z.tuple([z.int().min(1).max(newest)])) ?? [newest];
    const found = await flows.versions(project, parameters.flow, before, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, publishedVersionOf, ({ number }) => [number]) };
  },
});

/** Newer than any. */
const newest = 2_147_483_647;
