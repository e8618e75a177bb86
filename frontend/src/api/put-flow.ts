import type { Schemas } from "@flowrunner/api";
import { api } from "./client.js";
import { answerOf } from "./refusal.js";

/** Publishes a text under a flow's name where the condition on what is there holds. Throws `Refusal`: 412 where it does not. */
export async function putFlow(
  project: string,
  flow: string,
  text: string,
  condition: { readonly "if-match": string } | { readonly "if-none-match": "*" },
): Promise<Schemas["Flow"]> {
  const published = await answerOf(
    api.PUT("/api/v1/projects/{project}/flows/{flow}", {
      params: { path: { project, flow }, header: condition },
      headers: { "content-type": "application/yaml" },
      body: text,
      bodySerializer: (body) => body as string,
    }),
  );
  return published.flow;
}
