import { defineRoute } from "../route.js";
import { retentionShape } from "./shapes.js";

export const getRetention = defineRoute({
  method: "GET",
  path: "/projects/{project}/retention",
  operation: "getRetention",
  tag: "projects",
  summary: "Tells how long the project's ended runs are kept.",
  access: { to: "project", role: "viewer", scope: "projects:read" },
  answers: { 200: { description: "How long.", schema: retentionShape } },
  async handle({ standing: { project } }, { retention }) {
    return { status: 200, json: await retention.get(project) };
  },
});
