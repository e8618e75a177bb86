import { z } from "zod";
import { defineRoute } from "../route.js";
import { expectedOf, writeConditions } from "./conditions.js";
import { fileParameters } from "./shapes.js";

export const deleteFile = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/files/{path}",
  operation: "deleteFile",
  tag: "files",
  summary: "Deletes a file, or a folder. Links are deleted, not what they lead to.",
  access: { to: "project", role: "editor", scope: "files:write" },
  parameters: fileParameters,
  query: z.strictObject({
    recursive: z
      .enum(["true", "false"])
      .default("false")
      .describe("Whether a folder goes with what is in it."),
  }),
  headers: writeConditions,
  answers: { 204: { description: "It is deleted." } },
  async handle({ standing: { project, caller }, parameters, query, headers, signal }, { files }) {
    await files.delete(project, parameters.path, {
      by: caller.email,
      signal,
      recursive: query.recursive === "true",
      expected: expectedOf(headers),
    });
    return { status: 204, empty: true };
  },
});
