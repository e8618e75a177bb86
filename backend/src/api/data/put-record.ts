import { z } from "zod";
import { readReplacement } from "../../data/change-input.js";
import { etagAnswer, etagHeader, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { objectShape, recordBodyBytes, recordParameters, stampShape } from "./shapes.js";

export const putRecord = defineRoute({
  method: "PUT",
  path: "/projects/{project}/collections/{collection}/records/{record}",
  operation: "putRecord",
  tag: "records",
  summary: "Writes a record's whole data, whether there is one or not.",
  access: { to: "project", role: "editor", scope: "records:write" },
  parameters: recordParameters,
  headers: z.object(ifMatchHeader),
  body: { kind: "json", maxBytes: recordBodyBytes, schema: z.strictObject({ data: objectShape }) },
  answers: { 200: { description: "The record as it now is.", schema: stampShape, headers: etagAnswer } },
  async handle({ standing: { project, caller }, parameters, headers, body }, { records }) {
    const changes = [readReplacement(parameters.record, body, headers["if-match"] ?? null)];
    const [stamp] = await records.write(project, parameters.collection, changes, caller.email);
    return { status: 200, headers: etagHeader(stamp!.etag), json: stamp };
  },
});
