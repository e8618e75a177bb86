import { z } from "zod";
import { readDeletion } from "../../data/change-input.js";
import { ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { recordParameters } from "./shapes.js";

export const deleteRecord = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/collections/{collection}/records/{record}",
  operation: "deleteRecord",
  tag: "records",
  summary: "Deletes a record. One that is not there is deleted already.",
  access: { to: "project", role: "editor", scope: "records:write" },
  parameters: recordParameters,
  headers: z.object(ifMatchHeader),
  answers: { 204: { description: "It is deleted." } },
  async handle({ standing: { project, caller }, parameters, headers }, { records }) {
    const changes = [readDeletion(parameters.record, headers["if-match"] ?? null)];
    await records.write(project, parameters.collection, changes, caller.email);
    return { status: 204, empty: true };
  },
});
