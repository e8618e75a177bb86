import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { collectionName, collectionOf, collectionShape } from "./shapes.js";

export const listCollections = defineRoute({
  method: "GET",
  path: "/projects/{project}/collections",
  operation: "listCollections",
  tag: "records",
  summary: "Lists the collections of a project by name.",
  access: { to: "project", role: "viewer", scope: "collections:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(collectionShape) } },
  async handle({ standing: { project }, query: { cursor, limit } }, { collections }) {
    const [after] = placeOf(cursor, z.tuple([collectionName])) ?? [""];
    const found = await collections.list(project, after, limit + 1);
    return { status: 200, json: pageAnswer(found, limit, collectionOf, ({ name }) => [name]) };
  },
});
