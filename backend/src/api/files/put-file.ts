import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { contentLength, expectedOf, writeConditions } from "./conditions.js";
import { fileOf, fileParameters, fileShape } from "./shapes.js";

export const putFile = defineRoute({
  method: "PUT",
  path: "/projects/{project}/files/{path}",
  operation: "putFile",
  tag: "files",
  summary: "Writes a file, with the folders that it is in. Nobody sees it half-written.",
  access: { to: "project", role: "editor", scope: "files:write" },
  parameters: fileParameters,
  headers: writeConditions.extend(contentLength),
  body: { kind: "stream" },
  answers: {
    200: { description: "It was replaced.", schema: fileShape, headers: etagAnswer },
    201: { description: "It was made.", schema: fileShape, headers: etagAnswer },
  },
  async handle({ standing: { project, caller }, parameters, headers, body, signal }, { files }) {
    const { path } = parameters;
    const { entry, isNew } = await files.write(project, path, body, {
      by: caller.email,
      expected: expectedOf(headers),
      announcedBytes: headers["content-length"],
      signal,
    });
    return { status: isNew ? 201 : 200, headers: etagHeader(entry.etag), json: fileOf(path, entry) };
  },
});
