import { api } from "./client.js";
import { pagesQuery } from "./pages-query.js";

/** A secret by its name, or a file or a folder by its path. */
export interface Used {
  readonly kind: "secret" | "file";
  readonly name: string;
}

/** The flows whose newest versions use it, by name. */
export const usesQuery = (project: string, { kind, name }: Used) =>
  pagesQuery(["projects", project, "uses", kind, name], (query, signal) =>
    api.GET("/api/v1/projects/{project}/uses", {
      params: { path: { project }, query: { ...query, kind, name } },
      signal,
    }),
  );
