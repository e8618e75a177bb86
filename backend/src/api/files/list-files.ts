import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { fileIn, fileShape, folderQuery } from "./shapes.js";

export const listFiles = defineRoute({
  method: "GET",
  path: "/projects/{project}/files",
  operation: "listFiles",
  tag: "files",
  summary: "Lists what is right in a folder of the project's files, by name.",
  access: { to: "project", role: "viewer", scope: "files:read" },
  query: z.strictObject({ ...pageQuery, folder: folderQuery }),
  answers: { 200: { description: "A page of files and folders.", schema: pageOf(fileShape) } },
  async handle({ standing: { project }, query: { folder, limit, cursor }, signal }, { files }) {
    const [after] = placeOf(cursor, z.tuple([z.string()])) ?? [""];
    const entries = await files.list(project, folder, after, limit + 1, { signal });
    const answer = pageAnswer(
      entries,
      limit,
      (entry) => fileIn(folder, entry),
      ({ name }) => [name],
    );
    return { status: 200, json: answer };
  },
});
