import { noBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, idOf, recordPath } from "./records-path.js";

export const getRecord = defineRoute({
  listener: "runner",
  method: "GET",
  path: recordPath,
  auth: "data",
  body: noBody,
  async handle(request, { data }) {
    const record = await data.get(request.principal, collectionOf(request), idOf(request));
    return { status: 200, json: record, etag: record.etag };
  },
});
