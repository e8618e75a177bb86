import { jsonObject } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, recordsPath } from "./records-path.js";

/** A page of the records that a filter means, in the order asked for. */
export const queryRecords = defineRoute({
  listener: "runner",
  method: "POST",
  path: `${recordsPath}:query`,
  auth: "data",
  body: jsonObject(1024 * 1024),
  async handle(request, { data }) {
    return { status: 200, json: await data.find(request.principal, collectionOf(request), request.body) };
  },
});
