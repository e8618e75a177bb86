import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { collectionOf, collectionParameters, collectionShape } from "./shapes.js";

export const getCollection = defineRoute({
  method: "GET",
  path: "/projects/{project}/collections/{collection}",
  operation: "getCollection",
  tag: "records",
  summary: "Gives a collection with its schema.",
  access: { to: "project", role: "viewer", scope: "collections:read" },
  parameters: collectionParameters,
  answers: { 200: { description: "The collection.", schema: collectionShape, headers: etagAnswer } },
  async handle({ standing: { project }, parameters }, { collections }) {
    const collection = await collections.get(project, parameters.collection);
    return { status: 200, headers: etagHeader(collection.etag), json: collectionOf(collection) };
  },
});
