import type { FlowRow, ListedFlow } from "../../port/flows.js";
import { inProject } from "../statement.js";

const listed = `name, number, version, revision, description, labels, created_at as "createdAt",
  created_by as "createdBy", updated_at as "updatedAt", updated_by as "updatedBy", deleted_at as "deletedAt",
  cluster_uid as "clusterUid", cluster_generation as "clusterGeneration"`;

/** `labels` as JSON text. */
type Content = [
  name: string,
  number: number,
  version: string,
  text: string,
  description: string | null,
  labels: string,
  by: string,
  clusterUid: string | null,
  clusterGeneration: number | null,
];

export const getFlow = inProject<[name: string], FlowRow>(
  "get-flow",
  "read",
  `select ${listed}, text from flows where project_id = $1 and name = $2`,
);

export const lockFlow = inProject<[name: string], FlowRow>(
  "lock-flow",
  "read",
  `select ${listed}, text from flows where project_id = $1 and name = $2 for update`,
);

export const listFlows = inProject<[after: string, limit: number], ListedFlow>(
  "list-flows",
  "read",
  `select ${listed} from flows where project_id = $1 and deleted_at is null and name > $2 order by name limit $3`,
);

export const insertFlow = inProject<Content, FlowRow>(
  "insert-flow",
  "write",
  `insert into flows (project_id, name, number, version, revision, text, description, labels, created_at, created_by,
     updated_at, updated_by, cluster_uid, cluster_generation)
   values ($1, $2, $3, $4, 1, $5, $6, $7, now_ms(), $8, now_ms(), $8, $9, $10) returning ${listed}, text`,
);

export const replaceFlow = inProject<Content, FlowRow>(
  "replace-flow",
  "write",
  `update flows set number = $3, version = $4, revision = revision + 1, text = $5, description = $6, labels = $7,
     updated_at = now_ms(), updated_by = $8, deleted_at = null, cluster_uid = $9, cluster_generation = $10
   where project_id = $1 and name = $2 returning ${listed}, text`,
);

export const deleteFlow = inProject<[name: string, by: string]>(
  "delete-flow",
  "write",
  `update flows set revision = revision + 1, updated_at = now_ms(), updated_by = $3, deleted_at = now_ms()
   where project_id = $1 and name = $2`,
);
