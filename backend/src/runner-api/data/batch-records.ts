import { readBatch } from "../../data/change-input.js";
import { dataLimits } from "../../data/limits.js";
import { jsonObject } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, keyOf, recordsPath } from "./records-path.js";

/** Makes several changes in one collection, all or none. */
export const batchRecords = defineRoute({
  listener: "runner",
  method: "POST",
  path: `${recordsPath}:batch`,
  auth: "data",
  body: jsonObject(dataLimits.batchBytes),
  async handle(request, { data }) {
    const changes = readBatch(request.body);
    const key = keyOf(request.headers);
    return {
      status: 200,
      json: { results: await data.write(request.principal, collectionOf(request), changes, key) },
    };
  },
});
