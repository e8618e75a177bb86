import type { Schemas } from "@flowrunner/api";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { acceptedBy, answerOf } from "../../api/refusal.js";
import type { Schema } from "./schema/object-fields.js";

export const collectionsKey = (project: string) => ["projects", project, "collections"];

export const collectionsQuery = (project: string) =>
  pagesQuery(collectionsKey(project), (query, signal) =>
    api.GET("/api/v1/projects/{project}/collections", { params: { path: { project }, query }, signal }),
  );

export const collectionQuery = (project: string, collection: string) =>
  queryOptions({
    queryKey: [...collectionsKey(project), collection],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v1/projects/{project}/collections/{collection}", {
          params: { path: { project, collection } },
          signal,
        }),
      ),
  });

/** Makes a collection, or changes the one of which `etag` was seen. Throws `Refusal`. */
export async function putCollection(
  project: string,
  collection: string,
  body: { readonly schema: Schema; readonly description: string },
  etag: string | null,
): Promise<Schemas["Collection"]> {
  const header = etag === null ? { "if-none-match": "*" as const } : { "if-match": `"${etag}"` };
  const { data } = await acceptedBy(
    api.PUT("/api/v1/projects/{project}/collections/{collection}", {
      params: { path: { project, collection }, header },
      body: { description: body.description, schema: body.schema },
    }),
  );
  return data!;
}
