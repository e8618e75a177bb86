import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { answerOf } from "../../api/refusal.js";

const path = "/api/v1/projects/{project}/flows/{flow}/versions";

/** What was published of a flow, newest first. */
export const versionsQuery = (project: string, flow: string) =>
  pagesQuery(["projects", project, "flow", flow, "versions"], (query, signal) =>
    api.GET(path, { params: { path: { project, flow }, query }, signal }),
  );

/** The text of a version, which never changes. */
export const versionQuery = (project: string, flow: string, version: number) =>
  queryOptions({
    queryKey: ["projects", project, "flow", flow, "version", version],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET(`${path}/{version}`, {
          params: { path: { project, flow, version } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
