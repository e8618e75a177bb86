import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import { savedOf } from "./flow-query.js";

/** Publishes a text in the place of what had the entity tag. Throws `Refusal`: 412 if that has been changed since. */
export async function publishFlow(
  project: string,
  flow: string,
  text: string,
  etag: string,
): Promise<SavedFlow> {
  const answer = await answerOf(
    api.PUT("/api/v1/projects/{project}/flows/{flow}", {
      params: { path: { project, flow }, header: { "if-match": `"${etag}"` } },
      headers: { "content-type": "application/yaml" },
      body: text,
      bodySerializer: (body) => body as string,
    }),
  );
  return savedOf(answer.flow);
}
