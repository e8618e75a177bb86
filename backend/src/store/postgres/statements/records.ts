import type { RecordRow } from "../../port/records.js";
import { inProject } from "../statement.js";

const columns = `collection, id, data, etag, created_at as "createdAt", updated_at as "updatedAt"`;

type Keys = [collections: readonly string[], ids: readonly string[]];

export const getRecord = inProject<[collection: string, id: string], RecordRow>(
  "get-record",
  "read",
  `select ${columns} from records where project_id = $1 and collection = $2 and id = $3`,
);

/**
 * Locks places for records, whether these exist or not, all in one order. A statement of its own: one that also read
 * would not see what was written while it waited.
 */
export const lockRecordPlaces = inProject<Keys>(
  "lock-record-places",
  "read",
  `select pg_advisory_xact_lock(place) from (
     select distinct hashtextextended(concat_ws('/', project_id, name, asked.id), 0) as place
     from collections cross join unnest($2::text[], $3::text[]) as asked(collection, id)
     where project_id = $1 and name = asked.collection order by place
   ) as places`,
);

export const getRecords = inProject<Keys, RecordRow>(
  "get-records",
  "read",
  `select ${columns} from records
   where project_id = $1 and (collection, id) in (select * from unnest($2::text[], $3::text[]))`,
);

export const putRecords = inProject<
  [
    ...Keys,
    data: readonly string[],
    etags: readonly string[],
    createdAt: readonly number[],
    updatedAt: readonly number[],
  ]
>(
  "put-records",
  "write",
  `insert into records (project_id, collection, id, data, etag, created_at, updated_at)
   select $1, written.* from unnest(
     $2::text[], $3::text[], $4::jsonb[], $5::text[], $6::bigint[], $7::bigint[]
   ) as written
   on conflict (project_id, collection, id)
   do update set data = excluded.data, etag = excluded.etag, updated_at = excluded.updated_at`,
);

export const deleteRecords = inProject<Keys>(
  "delete-records",
  "write",
  `delete from records
   where project_id = $1 and (collection, id) in (select * from unnest($2::text[], $3::text[]))`,
);
