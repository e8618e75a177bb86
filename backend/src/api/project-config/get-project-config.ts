import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { configEtag, configShape } from "./shapes.js";

export const getProjectConfig = defineRoute({
  method: "GET",
  path: "/projects/{project}/config",
  operation: "getProjectConfig",
  tag: "projects",
  summary: "Gives the values that the project's flows read as `config`. They are no secrets.",
  access: { to: "project", role: "viewer", scope: "projects:read" },
  answers: { 200: { description: "The values by name.", schema: configShape, headers: etagAnswer } },
  async handle({ standing: { project } }, { projectConfig }) {
    const row = await projectConfig.get(project);
    return { status: 200, headers: etagHeader(configEtag(row)), json: row.values };
  },
});
