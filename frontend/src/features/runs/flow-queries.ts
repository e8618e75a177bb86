import { validateFlow, type JsonSchema } from "@flowrunner/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";

/** Flows that are offered by name. */
const most = 200;

/** The names of a project's flows, in their order. */
export const flowNamesQuery = (project: string) =>
  queryOptions({
    queryKey: ["projects", project, "flows", "names"],
    queryFn: async ({ signal }) => {
      const query = { limit: most };
      const { items } = await answerOf(
        api.GET("/api/v1/projects/{project}/flows", { params: { path: { project }, query }, signal }),
      );
      return items.map(({ name }) => name);
    },
  });

/** What a flow's newest version takes. */
export interface FlowInputs {
  readonly name: string;
  readonly version: number;
  readonly description: string | null;
  /** Null: anything. */
  readonly schema: JsonSchema | null;
}

export const flowInputsQuery = (project: string, flow: string) =>
  queryOptions({
    queryKey: ["projects", project, "flows", flow, "inputs"],
    queryFn: async ({ signal }): Promise<FlowInputs> => {
      const found = await answerOf(
        api.GET("/api/v1/projects/{project}/flows/{flow}", { params: { path: { project, flow } }, signal }),
      );
      const { plan } = validateFlow(found.text);
      const { name, version } = found;
      return { name, version, description: plan?.description ?? null, schema: plan?.inputs ?? null };
    },
  });
