import { z } from "zod";
import { defineRoute } from "../route.js";
import { keepRunsShape, retentionShape } from "./shapes.js";

export const putRetention = defineRoute({
  method: "PUT",
  path: "/projects/{project}/retention",
  operation: "putRetention",
  tag: "projects",
  summary: "Sets how long the project's ended runs are kept, those that have ended before included.",
  access: { to: "project", role: "admin", scope: "projects:write" },
  body: { kind: "json", maxBytes: 1_024, schema: z.strictObject({ keepRunsMs: keepRunsShape }) },
  answers: { 200: { description: "As it is now.", schema: retentionShape } },
  async handle({ standing: { project, caller }, body }, { retention }) {
    return { status: 200, json: await retention.set(project, body.keepRunsMs, caller.email) };
  },
});
