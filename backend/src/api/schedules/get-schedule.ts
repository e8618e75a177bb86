import { defineRoute } from "../route.js";
import { placeIn, scheduleOf, schedulePath, scheduleShape } from "./shapes.js";

export const getSchedule = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}",
  operation: "getSchedule",
  tag: "schedules",
  summary: "Gives a schedule of a flow with its next times.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: schedulePath,
  answers: { 200: { description: "The schedule.", schema: scheduleShape } },
  async handle({ standing: { project }, parameters }, { schedules }) {
    return { status: 200, json: scheduleOf(await schedules.get(project, placeIn(parameters))) };
  },
});
