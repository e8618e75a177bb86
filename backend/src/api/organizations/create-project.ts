import { z } from "zod";
import { etagAnswer, etagHeader } from "../conditions.js";
import {
  descriptionShape,
  projectEtag,
  projectNameShape,
  projectOf,
  projectShape,
} from "../projects/shapes.js";
import { defineRoute } from "../route.js";

export const createProject = defineRoute({
  method: "POST",
  path: "/organizations/{organization}/projects",
  operation: "createProject",
  tag: "projects",
  summary: "Makes a project in an organisation.",
  access: { to: "organization", role: "admin", scope: "projects:write" },
  body: {
    kind: "json",
    maxBytes: 8_192,
    schema: z.strictObject({ name: projectNameShape, description: descriptionShape.default("") }),
  },
  answers: { 201: { description: "Made.", schema: projectShape, headers: etagAnswer } },
  async handle({ standing: { caller, organization }, body }, { projects }) {
    const row = await projects.create(caller, organization, body);
    return { status: 201, headers: etagHeader(projectEtag(row)), json: projectOf(row) };
  },
});
