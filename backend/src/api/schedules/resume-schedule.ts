import { defineRoute } from "../route.js";
import { placeIn, scheduleOf, schedulePath, scheduleShape } from "./shapes.js";

export const resumeSchedule = defineRoute({
  method: "POST",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}:resume",
  operation: "resumeSchedule",
  tag: "schedules",
  summary: "Lets a paused schedule go on, from now: times that passed meanwhile are not made up for.",
  access: { to: "project", role: "editor", scope: "flows:write" },
  parameters: schedulePath,
  answers: { 200: { description: "The schedule.", schema: scheduleShape } },
  async handle({ standing: { project, caller }, parameters }, { schedules }) {
    const place = placeIn(parameters);
    await schedules.resume(project, place, caller);
    return { status: 200, json: scheduleOf(await schedules.get(project, place)) };
  },
});
