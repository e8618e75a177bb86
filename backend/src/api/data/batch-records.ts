import { z } from "zod";
import { readBatch } from "../../data/change-input.js";
import { dataLimits } from "../../data/limits.js";
import { defineRoute } from "../route.js";
import { collectionParameters, objectShape, stampShape } from "./shapes.js";

const batchSchema = z.strictObject({
  changes: z
    .array(objectShape)
    .min(1)
    .max(dataLimits.batchChanges)
    .describe("`{op: create | put | patch | delete, id, data | patch, ifMatch}` each."),
});

export const batchRecords = defineRoute({
  method: "POST",
  path: "/projects/{project}/collections/{collection}/records:batch",
  operation: "batchRecords",
  tag: "records",
  summary: "Makes several changes, all or none.",
  access: { to: "project", role: "editor", scope: "records:write" },
  parameters: collectionParameters,
  body: { kind: "json", maxBytes: dataLimits.batchBytes, schema: batchSchema },
  answers: {
    200: {
      description: "What each change has made; null: a deletion.",
      schema: z.strictObject({ results: z.array(stampShape.nullable()) }),
    },
  },
  async handle({ standing: { project, caller }, parameters, body }, { records }) {
    const changes = readBatch(body);
    const results = await records.write(project, parameters.collection, changes, caller.email);
    return { status: 200, json: { results } };
  },
});
