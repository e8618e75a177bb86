import { z } from "zod";
import { defineRoute } from "../route.js";
import { flowName, publishedVersionOf, versionNumber, versionTextShape } from "./shapes.js";

export const getFlowVersion = defineRoute({
  method: "GET",
  path: "/projects/{project}/flows/{flow}/versions/{version}",
  operation: "getFlowVersion",
  tag: "flows",
  summary: "Gives a version of a flow with its document, which never changes.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  parameters: z.object({ project: z.string(), flow: flowName, version: versionNumber }),
  answers: { 200: { description: "The version.", schema: versionTextShape } },
  async handle({ standing: { project }, parameters: { flow, version } }, { flows }) {
    const found = await flows.version(project, flow, version);
    return { status: 200, json: { ...publishedVersionOf(found), text: found.text } };
  },
});
