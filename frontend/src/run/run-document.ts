import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.js";
import { answerOf } from "../api/refusal.js";
import { readFlow } from "../canvas/store/read-flow.js";
import type { RunPlace } from "@flowrunner/api";

/** The text that a run runs. Throws `Refusal`. */
export function documentOf({ project, run }: RunPlace, signal?: AbortSignal): Promise<string> {
  return answerOf(
    api.GET("/api/v1/projects/{project}/runs/{run}/document", {
      params: { path: { project, run } },
      parseAs: "text",
      ...(signal && { signal }),
    }),
  );
}

/** What a run's flow looks like, which never changes. */
export const runFlowQuery = (place: RunPlace) =>
  queryOptions({
    queryKey: ["projects", place.project, "runs", place.run, "flow"],
    queryFn: async ({ signal }) => readFlow(await documentOf(place, signal)),
    staleTime: Infinity,
  });
