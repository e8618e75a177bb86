import { z } from "zod";
import { expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { collectionParameters } from "./shapes.js";

export const deleteCollection = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/collections/{collection}",
  operation: "deleteCollection",
  tag: "records",
  summary: "Deletes a collection and all its records.",
  access: { to: "project", role: "editor", scope: "collections:write" },
  parameters: collectionParameters,
  headers: z.object(ifMatchHeader),
  answers: { 204: { description: "It is deleted." } },
  async handle({ standing: { project, caller }, parameters, headers }, { collections }) {
    await collections.delete(project, parameters.collection, caller.email, (etag) =>
      expectEtag(headers["if-match"], etag!),
    );
    return { status: 204, empty: true };
  },
});
