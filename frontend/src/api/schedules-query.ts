import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.js";
import { answerOf } from "./refusal.js";

/** More than a flow can have, and more of a project than is looked through. */
const most = 200;

const refreshMs = 15_000;

export const schedulesKey = (project: string) => ["projects", project, "schedules"];

/** Schedules by flow and name, looked at again every quarter of a minute. `flow`: of this one; null: of the project. */
export const schedulesQuery = (project: string, flow: string | null) =>
  queryOptions({
    queryKey: [...schedulesKey(project), flow],
    queryFn: ({ signal }) => {
      const query = { limit: most, ...(flow !== null && { flow }) };
      return answerOf(
        api.GET("/api/v1/projects/{project}/schedules", { params: { path: { project }, query }, signal }),
      );
    },
    refetchInterval: refreshMs,
  });
