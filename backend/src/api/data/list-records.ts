import { z } from "zod";
import { pageQuery } from "../paging.js";
import { defineRoute } from "../route.js";
import { collectionParameters, recordPage } from "./shapes.js";

export const listRecords = defineRoute({
  method: "GET",
  path: "/projects/{project}/collections/{collection}/records",
  operation: "listRecords",
  tag: "records",
  summary: "Lists the records of a collection by id.",
  access: { to: "project", role: "viewer", scope: "records:read" },
  parameters: collectionParameters,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: recordPage } },
  async handle({ standing: { project }, parameters, query: { limit, cursor } }, { records }) {
    const asked = { limit, ...(cursor !== undefined && { cursor }) };
    return { status: 200, json: await records.find(project, parameters.collection, asked) };
  },
});
