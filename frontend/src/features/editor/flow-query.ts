import type { Schemas } from "@flowrunner/api";
import { queryOptions } from "@tanstack/react-query";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";

/** A flow as it was published last. Kept only as long as it is shown: an editor begins with what is there now. */
export const flowQuery = (project: string, flow: string) =>
  queryOptions({
    queryKey: ["projects", project, "flow", flow],
    queryFn: ({ signal }) => read(project, flow, signal),
    staleTime: Infinity,
    gcTime: 0,
  });

export async function readFlowOf(project: string, flow: string): Promise<SavedFlow> {
  return savedOf(await read(project, flow));
}

function read(project: string, flow: string, signal?: AbortSignal): Promise<Schemas["Flow"]> {
  const params = { path: { project, flow } };
  return answerOf(api.GET("/api/v1/projects/{project}/flows/{flow}", { params, ...(signal && { signal }) }));
}

export function savedOf({ text, etag, version }: Schemas["Flow"]): SavedFlow {
  return { text, etag, version };
}
