import { api } from "./client.js";
import { pagesQuery } from "./pages-query.js";

/** The flows of a project by name. */
export const flowsQuery = (project: string) =>
  pagesQuery(["projects", project, "flows"], (query, signal) =>
    api.GET("/api/v1/projects/{project}/flows", { params: { path: { project }, query }, signal }),
  );
