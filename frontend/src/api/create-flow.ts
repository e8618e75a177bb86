import type { Schemas } from "@flowrunner/api";
import { putFlow } from "./put-flow.js";
import { Refusal } from "./refusal.js";

/** Publishes a flow of a name that no flow has yet. Throws `Refusal`. */
export async function createFlow(project: string, flow: string, text: string): Promise<Schemas["Flow"]> {
  try {
    return await putFlow(project, flow, text, { "if-none-match": "*" });
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 412)
      throw new Refusal(`There is a flow called ${flow} already: choose another name.`, 412, failure.code);
    throw failure;
  }
}
