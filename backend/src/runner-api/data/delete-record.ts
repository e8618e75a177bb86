import { readDeletion } from "../../data/change-input.js";
import { noBody } from "../bodies.js";
import { defineRoute } from "../route.js";
import { collectionOf, conditionOf, idOf, keyOf, recordPath } from "./records-path.js";

/** Deletes a record. One that is not there is deleted already. */
export const deleteRecord = defineRoute({
  listener: "runner",
  method: "DELETE",
  path: recordPath,
  auth: "data",
  body: noBody,
  async handle(request, { data }) {
    const change = readDeletion(idOf(request), conditionOf(request.headers));
    await data.write(request.principal, collectionOf(request), [change], keyOf(request.headers));
    return { status: 204 };
  },
});
