import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const terminateRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}:terminate",
  operation: "terminateRun",
  tag: "runs",
  summary: "Ends a run at once: what is claimed is told to end, and nothing cleans up.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: runPath,
  answers: { 200: { description: "The run.", schema: runShape } },
  async handle({ standing: { project, caller }, parameters: { run: runId } }, { runs, runViews }) {
    await runs.terminate({ project, runId }, caller.email);
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
