import { noBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, recordsPath } from "./records-path.js";

/** A page of a collection's records, by their ids. Query: `limit`, `cursor`. */
export const listRecords = defineRoute({
  listener: "runner",
  method: "GET",
  path: recordsPath,
  auth: "data",
  body: noBody,
  async handle(request, { data }) {
    const { limit, cursor, ...others } = Object.fromEntries(request.query);
    const asked = { ...others, ...(limit && { limit: Number(limit) }), ...(cursor && { cursor }) };
    return { status: 200, json: await data.find(request.principal, collectionOf(request), asked) };
  },
});
