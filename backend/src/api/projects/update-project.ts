import { z } from "zod";
import { etagAnswer, etagHeader, expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { descriptionShape, projectEtag, projectNameShape, projectOf, projectShape } from "./shapes.js";

export const updateProject = defineRoute({
  method: "PATCH",
  path: "/projects/{project}",
  operation: "updateProject",
  tag: "projects",
  summary: "Changes a project's name or description.",
  access: { to: "project", role: "admin", scope: "projects:write" },
  headers: z.object(ifMatchHeader),
  body: {
    kind: "json",
    maxBytes: 8_192,
    schema: z.strictObject({ name: projectNameShape, description: descriptionShape }).partial(),
  },
  answers: { 200: { description: "As it is now.", schema: projectShape, headers: etagAnswer } },
  async handle({ standing, headers, body }, { projects }) {
    const row = await projects.update(standing.caller, standing, body, (before) =>
      expectEtag(headers["if-match"], projectEtag(before)),
    );
    return { status: 200, headers: etagHeader(projectEtag(row)), json: projectOf(row) };
  },
});
