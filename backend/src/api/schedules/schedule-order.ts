import { defineRoute, type Route } from "../route.js";
import { placeIn, scheduleOf, schedulePath, scheduleShape } from "./shapes.js";

/** The route by which a schedule is given an order; it answers with the schedule as it is then. */
export function scheduleOrder(order: "pause" | "resume", summary: string): Route {
  return defineRoute({
    method: "POST",
    path: `/projects/{project}/flows/{flow}/schedules/{schedule}:${order}`,
    operation: `${order}Schedule`,
    tag: "schedules",
    summary,
    access: { to: "project", role: "editor", scope: "flows:write" },
    parameters: schedulePath,
    answers: { 200: { description: "The schedule.", schema: scheduleShape } },
    async handle({ standing: { project, caller }, parameters }, { schedules }) {
      const place = placeIn(parameters);
      await schedules[order](project, place, caller);
      return { status: 200, json: scheduleOf(await schedules.get(project, place)) };
    },
  });
}
