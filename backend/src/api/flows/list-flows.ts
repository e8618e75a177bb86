import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { flowName, listedFlowOf, listedFlowShape } from "./shapes.js";

export const listFlows = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows",
  operation: "listFlows",
  tag: "flows",
  summary: "Lists the flows of a project by name.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(listedFlowShape) } },
  async handle({ standing: { project }, query: { cursor, limit } }, { flows }) {
    const [after] = placeOf(cursor, z.tuple([flowName])) ?? [""];
    const found = await flows.list(project, after, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, listedFlowOf, ({ name }) => [name]) };
  },
});
