import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";

export const secretsKey = (project: string) => ["projects", project, "secrets"];

/** The secrets of a project by name; nobody is given a value. */
export const secretsQuery = (project: string) =>
  pagesQuery(secretsKey(project), (query, signal) =>
    api.GET("/api/v1/projects/{project}/secrets", { params: { path: { project }, query }, signal }),
  );
