import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";

/** All lists of a project's folders. */
export const filesKey = (project: string) => ["projects", project, "files"];

/** What is right in a folder, by name; an empty `folder` is the project's own. */
export const folderQuery = (project: string, folder: string) =>
  pagesQuery([...filesKey(project), folder], (query, signal) =>
    api.GET("/api/v1/projects/{project}/files", {
      params: { path: { project }, query: { ...query, folder } },
      signal,
    }),
  );
