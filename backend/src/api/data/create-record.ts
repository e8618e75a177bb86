import { z } from "zod";
import { readCreation } from "../../data/change-input.js";
import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { collectionParameters, objectShape, recordBodyBytes, stampShape } from "./shapes.js";

export const createRecord = defineRoute({
  method: "POST",
  path: "/projects/{project}/collections/{collection}/records",
  operation: "createRecord",
  tag: "records",
  summary: "Makes a record, with an id of its own unless one is given.",
  access: { to: "project", role: "editor", scope: "records:write" },
  parameters: collectionParameters,
  body: {
    kind: "json",
    maxBytes: recordBodyBytes,
    schema: z.strictObject({ id: z.string().nullable().default(null), data: objectShape }),
  },
  answers: { 201: { description: "The new record.", schema: stampShape, headers: etagAnswer } },
  async handle({ standing: { project, caller }, parameters, body }, { records }) {
    const changes = [readCreation(body)];
    const [stamp] = await records.write(project, parameters.collection, changes, caller.email);
    return { status: 201, headers: etagHeader(stamp!.etag), json: stamp };
  },
});
