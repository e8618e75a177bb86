import { readCreation } from "../../data/change-input.js";
import { jsonObject } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, keyOf, recordsPath } from "./records-path.js";
import { recordBodyBytes, stampAnswer } from "./stamp-answer.js";

export const createRecord = defineRoute({
  listener: "runner",
  method: "POST",
  path: recordsPath,
  auth: "data",
  body: jsonObject(recordBodyBytes),
  async handle(request, { data }) {
    const change = readCreation(request.body);
    const key = keyOf(request.headers);
    return stampAnswer(201, await data.write(request.principal, collectionOf(request), [change], key));
  },
});
