import { defineRoute } from "../route.js";
import { placeIn, scheduleOf, schedulePath, scheduleShape } from "./shapes.js";

export const pauseSchedule = defineRoute({
  method: "POST",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}:pause",
  operation: "pauseSchedule",
  tag: "schedules",
  summary: "Stops a schedule until it is resumed: its times start nothing. Runs go on.",
  access: { to: "project", role: "editor", scope: "flows:write" },
  parameters: schedulePath,
  answers: { 200: { description: "The schedule.", schema: scheduleShape } },
  async handle({ standing: { project, caller }, parameters }, { schedules }) {
    const place = placeIn(parameters);
    await schedules.pause(project, place, caller);
    return { status: 200, json: scheduleOf(await schedules.get(project, place)) };
  },
});
