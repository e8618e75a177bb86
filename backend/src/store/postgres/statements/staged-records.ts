import type { JsonObject } from "@flowrunner/engine";
import { inProject } from "../statement.js";

/** A staged record as it is stored; `expects` is `*`, '' or an etag. */
export interface StagedRecordColumns {
  readonly attemptId: string;
  readonly collection: string;
  readonly id: string;
  readonly collectionEtag: string;
  readonly expects: string;
  readonly data: JsonObject | null;
  readonly etag: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly bytes: number;
}

const columns = `attempt_id as "attemptId", collection, id, collection_etag as "collectionEtag", expects, data, etag,
  created_at as "createdAt", updated_at as "updatedAt", bytes`;

export const getStagedRecords = inProject<
  [attemptId: string, collections: readonly string[], ids: readonly string[]],
  StagedRecordColumns
>(
  "get-staged-records",
  "read",
  `select ${columns} from staged_records where project_id = $1 and attempt_id = $2
     and (collection, id) in (select * from unnest($3::text[], $4::text[]))`,
);

export const stagedInCollection = inProject<[attemptId: string, collection: string], StagedRecordColumns>(
  "staged-in-collection",
  "read",
  `select ${columns} from staged_records where project_id = $1 and attempt_id = $2 and collection = $3`,
);

export const stagedByAttempts = inProject<[attemptIds: readonly string[]], StagedRecordColumns>(
  "staged-by-attempts",
  "read",
  `select ${columns} from staged_records where project_id = $1 and attempt_id = any($2::text[])`,
);

export const stagedSize = inProject<
  [attemptId: string],
  { readonly records: number; readonly bytes: number }
>(
  "staged-size",
  "read",
  `select count(*) as records, coalesce(sum(bytes), 0)::bigint as bytes from staged_records
   where project_id = $1 and attempt_id = $2`,
);

export const putStagedRecords = inProject<[rows: string]>(
  "put-staged-records",
  "write",
  `insert into staged_records (project_id, attempt_id, collection, id, collection_etag, expects, data, etag,
     created_at, updated_at, bytes)
   select $1, "attemptId", collection, id, "collectionEtag", expects, data, etag, "createdAt", "updatedAt", bytes
   from json_to_recordset($2) as staged(
     "attemptId" text, collection text, id text, "collectionEtag" text, expects text, data json, etag text,
     "createdAt" bigint, "updatedAt" bigint, bytes integer
   )
   on conflict (project_id, attempt_id, collection, id)
   do update set data = excluded.data, etag = excluded.etag, created_at = excluded.created_at,
     updated_at = excluded.updated_at, bytes = excluded.bytes, expects = excluded.expects,
     collection_etag = excluded.collection_etag`,
);

export const dropStagedRecords = inProject<[attemptIds: readonly string[]]>(
  "drop-staged-records",
  "write",
  "delete from staged_records where project_id = $1 and attempt_id = any($2::text[])",
);
