import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";

/** The flows of a project by name, a page at a time. */
export const flowsQuery = (project: string) =>
  infiniteQueryOptions({
    queryKey: ["projects", project, "flows"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET("/api/v1/projects/{project}/flows", {
          params: { path: { project }, query: pageParam === null ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
