import { defineRoute } from "../route.js";
import { askedFiringOf, askedFiringShape, placeIn, schedulePath } from "./shapes.js";

export const triggerSchedule = defineRoute({
  method: "POST",
  path: "/projects/{project}/flows/{flow}/schedules/{schedule}:trigger",
  operation: "triggerSchedule",
  tag: "schedules",
  summary: "Lets a schedule fire now, as if this were one of its times; also a paused one.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: schedulePath,
  answers: { 202: { description: "It fires.", schema: askedFiringShape } },
  async handle({ standing: { project, caller }, parameters }, { schedules }) {
    const asked = await schedules.trigger(project, placeIn(parameters), caller);
    return { status: 202, json: askedFiringOf(asked) };
  },
});
