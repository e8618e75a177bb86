import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const resumeRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}:resume",
  operation: "resumeRun",
  tag: "runs",
  summary: "Lets a paused run go on.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: runPath,
  answers: { 200: { description: "The run.", schema: runShape } },
  async handle({ standing: { project, caller }, parameters: { run: runId } }, { runs, runViews }) {
    await runs.resume({ project, runId }, caller.email);
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
