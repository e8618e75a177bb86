import type { PublishedVersion } from "../../port/flows.js";
import { inProject } from "../statement.js";

export const addPublishedVersion = inProject<[flow: string, number: number, version: string, by: string]>(
  "add-published-version",
  "write",
  `insert into published_versions (project_id, flow, number, version, published_at, published_by)
   values ($1, $2, $3, $4, now_ms(), $5)`,
);

export const listPublishedVersions = inProject<
  [flow: string, before: number, limit: number],
  PublishedVersion
>(
  "list-published-versions",
  "read",
  `select number, version, published_at as "publishedAt", published_by as "publishedBy" from published_versions
   where project_id = $1 and flow = $2 and number < $3 order by number desc limit $4`,
);

export const getPublishedVersion = inProject<
  [flow: string, number: number],
  PublishedVersion & { readonly text: string }
>(
  "get-published-version",
  "read",
  `select p.number, p.version, p.published_at as "publishedAt", p.published_by as "publishedBy", v.text
   from published_versions p join flow_versions v on v.project_id = $1 and v.version = p.version
   where p.project_id = $1 and p.flow = $2 and p.number = $3`,
);
