import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const pauseRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}:pause",
  operation: "pauseRun",
  tag: "runs",
  summary: "Pauses a run: nothing of it is queued or claimed until it is resumed. What runs goes on.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: runPath,
  answers: { 200: { description: "The run.", schema: runShape } },
  async handle({ standing: { project, caller }, parameters: { run: runId } }, { runs, runViews }) {
    await runs.pause({ project, runId }, caller.email);
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
