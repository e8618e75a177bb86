import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const retryRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}:retry",
  operation: "retryRun",
  tag: "runs",
  summary:
    "Runs again, as the next generation, what failed, was cancelled or never ran in a run that has ended.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: runPath,
  answers: { 200: { description: "The run.", schema: runShape } },
  async handle({ standing: { project, caller }, parameters: { run: runId } }, { runs, runViews }) {
    await runs.retry({ project, runId }, caller.email);
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
