import { z } from "zod";
import { defineRoute } from "../route.js";
import { flowName, versionNumber } from "./shapes.js";

export const diffFlowVersions = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}/diff",
  operation: "diffFlowVersions",
  tag: "flows",
  summary: "Shows what changed between two versions of a flow.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: z.object({ project: z.string(), flow: flowName }),
  query: z.strictObject({
    from: versionNumber.describe("A version's number."),
    to: versionNumber.describe("A version's number."),
  }),
  answers: {
    200: { description: "A unified diff of the documents; empty when they are alike.", type: "text/plain" },
  },
  async handle({ standing: { project }, parameters: { flow }, query: { from, to } }, { flows }) {
    return { status: 200, type: "text/plain", text: await flows.diff(project, flow, from, to) };
  },
});
