import { z } from "zod";
import { flowName } from "../flows/shapes.js";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { scheduleName, scheduleOf, scheduleShape } from "./shapes.js";

export const listSchedules = defineRoute({
  method: "GET",
  path: "/projects/{project}/schedules",
  operation: "listSchedules",
  tag: "schedules",
  summary: "Lists the schedules of a project's flows, by flow and name.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  query: z.strictObject({ ...pageQuery, flow: flowName.optional().describe("Of this flow alone.") }),
  answers: { 200: { description: "A page.", schema: pageOf(scheduleShape) } },
  async handle({ standing: { project }, query: { cursor, limit, flow = null } }, { schedules }) {
    const [afterFlow, name] = placeOf(cursor, z.tuple([flowName, scheduleName])) ?? ["", ""];
    const found = await schedules.list(project, flow, { flow: afterFlow, name }, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, scheduleOf, (one) => [one.flow, one.name]) };
  },
});
