import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { projectEtag, projectOf, projectShape } from "./shapes.js";

export const getProject = defineRoute({
  method: "GET",
  path: "/projects/{project}",
  operation: "getProject",
  tag: "projects",
  summary: "Gives a project.",
  access: { to: "project", role: "viewer", scope: "projects:read" },
  answers: { 200: { description: "The project.", schema: projectShape, headers: etagAnswer } },
  async handle({ standing }, { projects }) {
    const row = await projects.get(standing);
    return { status: 200, headers: etagHeader(projectEtag(row)), json: projectOf(row) };
  },
});
