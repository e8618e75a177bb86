import { defineRoute } from "../route.js";
import { runOf, runPath, runShape } from "./shapes.js";

export const getRun = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}",
  operation: "getRun",
  tag: "runs",
  summary: "Gives a run with its input, and what came of it.",
  access: { to: "project", role: "viewer", scope: "runs:read" },
  parameters: runPath,
  answers: { 200: { description: "The run.", schema: runShape } },
  async handle({ standing: { project }, parameters: { run: runId } }, { runViews }) {
    return { status: 200, json: runOf(await runViews.get({ project, runId })) };
  },
});
