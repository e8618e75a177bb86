import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const cancelRun = defineRoute({
  method: "POST",
  path: "/projects/{project}/runs/{run}:cancel",
  operation: "cancelRun",
  tag: "runs",
  summary: "Asks a run to end: from now on nothing of it is claimed, but what cleans up.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  parameters: runPath,
  answers: { 200: { description: "The run, which may still be ending.", schema: runShape } },
  async handle({ standing: { project, caller }, parameters: { run: runId } }, { runs, runViews }) {
    await runs.cancel({ project, runId }, caller.email);
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
