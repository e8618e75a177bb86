import { putFlow } from "../../api/put-flow.js";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import { savedOf } from "./flow-query.js";

/** Publishes a text in the place of what had the entity tag. Throws `Refusal`: 412 if that has been changed since. */
export async function publishFlow(
  project: string,
  flow: string,
  text: string,
  etag: string,
): Promise<SavedFlow> {
  return savedOf(await putFlow(project, flow, text, { "if-match": `"${etag}"` }));
}
