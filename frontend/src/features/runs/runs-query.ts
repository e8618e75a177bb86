import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";

/** The runs of a project, newest first, a page at a time. */
export const runsQuery = (project: string) =>
  infiniteQueryOptions({
    queryKey: ["projects", project, "runs"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET("/api/v1/projects/{project}/runs", {
          params: { path: { project }, query: pageParam === null ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
