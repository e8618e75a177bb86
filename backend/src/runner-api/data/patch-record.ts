import { readPatch } from "../../data/change-input.js";
import { jsonObject } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, conditionOf, idOf, keyOf, recordPath } from "./records-path.js";
import { recordBodyBytes, stampAnswer } from "./stamp-answer.js";

/** Changes a record by a JSON Merge Patch (RFC 7396) of its data. */
export const patchRecord = defineRoute({
  listener: "runner",
  method: "PATCH",
  path: recordPath,
  auth: "data",
  body: jsonObject(recordBodyBytes),
  async handle(request, { data }) {
    const change = readPatch(idOf(request), request.body, conditionOf(request.headers));
    const key = keyOf(request.headers);
    return stampAnswer(200, await data.write(request.principal, collectionOf(request), [change], key));
  },
});
