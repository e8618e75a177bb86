import { api } from "../../../api/client.js";
import { answerOf } from "../../../api/refusal.js";

/** The newest run of a flow's name, also of a draft; null: there is none. Throws `Refusal`. */
export async function lastRunOf(project: string, flow: string): Promise<string | null> {
  const { items } = await answerOf(
    api.GET("/api/v1/projects/{project}/runs", {
      params: { path: { project }, query: { flow, limit: 1 } },
    }),
  );
  return items[0]?.id ?? null;
}
