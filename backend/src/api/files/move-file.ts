import { z } from "zod";
import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { destinationShape, fileOf, fileParameters, fileShape } from "./shapes.js";

export const moveFile = defineRoute({
  method: "POST",
  path: "/projects/{project}/files/{path}/move",
  operation: "moveFile",
  tag: "files",
  summary: "Gives a file or a folder another path, where nothing is yet.",
  access: { to: "project", role: "editor", scope: "files:write" },
  parameters: fileParameters,
  body: { kind: "json", maxBytes: 8_192, schema: z.strictObject({ to: destinationShape }) },
  answers: { 200: { description: "Where it is now.", schema: fileShape, headers: etagAnswer } },
  async handle({ standing: { project, caller }, parameters, body, signal }, { files }) {
    const { to } = body;
    const entry = await files.move(project, parameters.path, to, { by: caller.email, signal });
    return { status: 200, headers: etagHeader(entry.etag), json: fileOf(to, entry) };
  },
});
