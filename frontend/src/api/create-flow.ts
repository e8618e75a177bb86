import type { Schemas } from "@flowrunner/api";
import { api } from "./client.js";
import { answerOf, Refusal } from "./refusal.js";

/** Publishes a flow of a name that no flow has yet. Throws `Refusal`. */
export async function createFlow(project: string, flow: string, text: string): Promise<Schemas["Flow"]> {
  try {
    const published = await answerOf(
      api.PUT("/api/v1/projects/{project}/flows/{flow}", {
        params: { path: { project, flow }, header: { "if-none-match": "*" } },
        headers: { "content-type": "application/yaml" },
        body: text,
        bodySerializer: (body) => body as string,
      }),
    );
    return published.flow;
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 412)
      throw new Refusal(`There is a flow called ${flow} already: choose another name.`, 412, failure.code);
    throw failure;
  }
}
