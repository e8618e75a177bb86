import { readReplacement } from "../../data/change-input.js";
import { jsonObject } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, conditionOf, idOf, keyOf, recordPath } from "./records-path.js";
import { recordBodyBytes, stampAnswer } from "./stamp-answer.js";

/** Writes a record's whole content, whether there is one or not. */
export const putRecord = defineRoute({
  listener: "runner",
  method: "PUT",
  path: recordPath,
  auth: "data",
  body: jsonObject(recordBodyBytes),
  async handle(request, { data }) {
    const change = readReplacement(idOf(request), request.body, conditionOf(request.headers));
    const key = keyOf(request.headers);
    return stampAnswer(200, await data.write(request.principal, collectionOf(request), [change], key));
  },
});
