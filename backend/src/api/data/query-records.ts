import { z } from "zod";
import type { JsonObject } from "@flowrunner/engine";
import { dataLimits } from "../../data/limits.js";
import { defineRoute } from "../route.js";
import { collectionParameters, recordPage } from "./shapes.js";

const querySchema = z.strictObject({
  filter: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      "`{and: […]}`, `{or: […]}`, `{not: …}` or `{path: /key, eq | ne | lt | lte | gt | gte | in | prefix | exists: …}`.",
    ),
  sort: z
    .strictObject({
      path: z.string().describe("A JSON Pointer into the data."),
      order: z.enum(["asc", "desc"]).optional(),
    })
    .optional(),
  limit: z.int().min(1).max(dataLimits.pageRecords).optional(),
  cursor: z.string().nullable().optional().describe("`nextCursor` of the page before, with the same `sort`."),
});

export const queryRecords = defineRoute({
  method: "POST",
  path: "/projects/{project}/collections/{collection}/records:query",
  operation: "queryRecords",
  tag: "records",
  summary: "Finds records by what their data holds, in an order of choice.",
  access: { to: "project", role: "viewer", scope: "records:read" },
  parameters: collectionParameters,
  body: { kind: "json", maxBytes: 1_024 * 1_024, schema: querySchema },
  answers: { 200: { description: "A page.", schema: recordPage } },
  async handle({ standing: { project }, parameters, body }, { records }) {
    return { status: 200, json: await records.find(project, parameters.collection, body as JsonObject) };
  },
});
