import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { recordParameters, recordShape } from "./shapes.js";

export const getRecord = defineRoute({
  method: "GET",
  path: "/projects/{project}/collections/{collection}/records/{record}",
  operation: "getRecord",
  tag: "records",
  summary: "Gives a record.",
  access: { to: "project", role: "viewer", scope: "records:read" },
  parameters: recordParameters,
  answers: { 200: { description: "The record.", schema: recordShape, headers: etagAnswer } },
  async handle({ standing: { project }, parameters }, { records }) {
    const record = await records.get(project, parameters.collection, parameters.record);
    return { status: 200, headers: etagHeader(record.etag), json: record };
  },
});
