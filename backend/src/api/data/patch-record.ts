import { z } from "zod";
import { readPatch } from "../../data/change-input.js";
import { etagAnswer, etagHeader, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { objectShape, recordBodyBytes, recordParameters, stampShape } from "./shapes.js";

export const patchRecord = defineRoute({
  method: "PATCH",
  path: "/projects/{project}/collections/{collection}/records/{record}",
  operation: "patchRecord",
  tag: "records",
  summary: "Changes a record by a JSON Merge Patch (RFC 7396) of its data.",
  access: { to: "project", role: "editor", scope: "records:write" },
  parameters: recordParameters,
  headers: z.object(ifMatchHeader),
  body: { kind: "json", maxBytes: recordBodyBytes, schema: objectShape },
  answers: { 200: { description: "The record as it now is.", schema: stampShape, headers: etagAnswer } },
  async handle({ standing: { project, caller }, parameters, headers, body }, { records }) {
    const changes = [readPatch(parameters.record, body, headers["if-match"] ?? null)];
    const [stamp] = await records.write(project, parameters.collection, changes, caller.email);
    return { status: 200, headers: etagHeader(stamp!.etag), json: stamp };
  },
});
