import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { answerOf } from "../../api/refusal.js";

/** How records are asked for: what is in the page's address. */
export interface RecordsAsked {
  /** The filter as JSON; undefined: all. */
  readonly filter?: string;
  /** A top-level key, with `-` before it for the largest first; undefined: by id. */
  readonly sort?: string;
}

export const recordsKey = (project: string, collection: string) => [
  "projects",
  project,
  "records",
  collection,
];

export const recordsQuery = (project: string, collection: string, { filter, sort }: RecordsAsked) =>
  pagesQuery([...recordsKey(project, collection), filter ?? "", sort ?? ""], (query, signal) =>
    api.POST("/api/v1/projects/{project}/collections/{collection}/records:query", {
      params: { path: { project, collection } },
      body: {
        ...query,
        ...(filter !== undefined && { filter: JSON.parse(filter) as Record<string, unknown> }),
        ...(sort !== undefined && { sort: sortOf(sort) }),
      },
      signal,
    }),
  );

function sortOf(sort: string): { path: string; order: "asc" | "desc" } {
  const isDescending = sort.startsWith("-");
  return { path: pointerTo(isDescending ? sort.slice(1) : sort), order: isDescending ? "desc" : "asc" };
}

/** The JSON Pointer to a top-level key (RFC 6901). */
export function pointerTo(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const recordPath = "/api/v1/projects/{project}/collections/{collection}/records/{record}";

export interface RecordPlace {
  readonly project: string;
  readonly collection: string;
  readonly record: string;
}

/** Writes all of a record's data, if it still is what was seen. Throws `Refusal`. */
export async function putRecord(
  place: RecordPlace,
  data: Record<string, unknown>,
  etag: string,
): Promise<void> {
  const params = { path: { ...place }, header: { "if-match": `"${etag}"` } };
  await answerOf(api.PUT(recordPath, { params, body: { data } }));
}

/** Deletes a record, if it still is what was seen. Throws `Refusal`. */
export async function deleteRecord(place: RecordPlace, etag: string): Promise<void> {
  const params = { path: { ...place }, header: { "if-match": `"${etag}"` } };
  await answerOf(api.DELETE(recordPath, { params }));
}

export interface NewRecord {
  /** Left out: it gets one. */
  readonly id?: string;
  readonly data: Record<string, unknown>;
}

/** Makes records, all or none. Throws `Refusal`. */
export async function createRecords(
  project: string,
  collection: string,
  records: readonly NewRecord[],
): Promise<void> {
  const changes = records.map((record) => ({ op: "create", ...record }));
  await answerOf(
    api.POST("/api/v1/projects/{project}/collections/{collection}/records:batch", {
      params: { path: { project, collection } },
      body: { changes },
    }),
  );
}
