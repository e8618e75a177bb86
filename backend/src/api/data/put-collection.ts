import { z } from "zod";
import type { Precondition } from "../../data/collection-service.js";
import { dataLimits } from "../../data/limits.js";
import { AppError } from "../../errors.js";
import { etagAnswer, etagHeader, expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { collectionContent, collectionOf, collectionParameters, collectionShape } from "./shapes.js";

const headers = z.object({
  ...ifMatchHeader,
  "if-none-match": z.literal("*").optional().describe("`*`: only if there is no collection of this name."),
});

export const putCollection = defineRoute({
  method: "PUT",
  path: "/projects/{project}/collections/{collection}",
  operation: "putCollection",
  tag: "records",
  summary: "Makes a collection, or changes it. A new schema is asked of what is written from then on.",
  access: { to: "project", role: "editor", scope: "collections:write" },
  parameters: collectionParameters,
  headers,
  body: { kind: "json", maxBytes: 2 * dataLimits.schemaBytes, schema: collectionContent },
  answers: {
    200: {
      description: "The collection that was there, changed.",
      schema: collectionShape,
      headers: etagAnswer,
    },
    201: { description: "The new collection.", schema: collectionShape, headers: etagAnswer },
  },
  async handle({ standing: { project, caller }, parameters, headers, body }, { collections }) {
    const expect = preconditionOf(headers);
    const name = parameters.collection;
    const { collection, isNew } = await collections.put(project, name, body, caller.email, expect);
    const status = isNew ? 201 : 200;
    return { status, headers: etagHeader(collection.etag), json: collectionOf(collection) };
  },
});

function preconditionOf(given: z.output<typeof headers>): Precondition {
  return (present) => {
    if (given["if-none-match"] === "*" && present !== null)
      throw new AppError("PreconditionFailed", "There is a collection of this name.");
    if (given["if-match"] !== undefined && present === null)
      throw new AppError("PreconditionFailed", "There is no collection of this name.");
    if (present !== null) expectEtag(given["if-match"], present);
  };
}
