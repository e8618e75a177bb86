import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.js";
import { pagesQuery } from "./pages-query.js";
import { answerOf } from "./refusal.js";

/** The flows of a project by name. */
export const flowsQuery = (project: string) =>
  pagesQuery(["projects", project, "flows"], (query, signal) =>
    api.GET("/api/v1/projects/{project}/flows", { params: { path: { project }, query }, signal }),
  );

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
