import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";

const refreshMs = 15_000;

/** How the runs of the last days went, looked at again every quarter of a minute. */
export const activityQuery = (project: string, days: number) =>
  queryOptions({
    queryKey: ["projects", project, "activity", days],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v1/projects/{project}/activity", {
          params: { path: { project }, query: { days } },
          signal,
        }),
      ),
    refetchInterval: refreshMs,
  });
