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
