import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";

/** The runs of a project, newest first. */
export const runsQuery = (project: string) =>
  pagesQuery(["projects", project, "runs"], (query, signal) =>
    api.GET("/api/v1/projects/{project}/runs", { params: { path: { project }, query }, signal }),
  );
