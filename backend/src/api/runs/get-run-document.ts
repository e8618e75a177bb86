import { defineRoute } from "../route.js";
import { runPath } from "./shapes.js";

export const getRunDocument = defineRoute({
  method: "GET",
  path: "/projects/{project}/runs/{run}/document",
  operation: "getRunDocument",
  tag: "runs",
  summary: "Gives the document of the flow that a run runs, published or not.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: runPath,
  answers: { 200: { description: "The document.", type: "text/plain" } },
  async handle({ standing: { project }, parameters: { run: runId } }, { runViews }) {
    return { status: 200, text: await runViews.document({ project, runId }), type: "text/plain" };
  },
});
