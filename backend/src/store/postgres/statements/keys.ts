import type { KeyRow } from "../../port/keys.js";
import { acrossProjects } from "../statement.js";

type NewKeyValues = [id: string, purpose: string, masterId: string, wrappedKey: Uint8Array];

export const allKeys = acrossProjects<[], KeyRow>(
  "all-keys",
  "read",
  `select id, purpose, master_id as "masterId", wrapped_key as "wrappedKey", created_at as "createdAt",
     retired_at as "retiredAt"
   from keys order by created_at, id`,
);

/** Two servers that start at once on an empty database: one inserts, the other does nothing. */
export const insertFirstKey = acrossProjects<NewKeyValues>(
  "insert-first-key",
  "write",
  `insert into keys (id, purpose, master_id, wrapped_key, created_at)
   values ($1, $2, $3, $4, now_ms()) on conflict do nothing`,
);

/** The row that retires is the only source of the new one: who finds it retired inserts nothing. */
export const replaceKey = acrossProjects<[...NewKeyValues, replaced: string]>(
  "replace-key",
  "write",
  `with retired as (
     update keys set retired_at = now_ms() where id = $5 and purpose = $2 and retired_at is null returning id
   )
   insert into keys (id, purpose, master_id, wrapped_key, created_at)
   select $1, $2, $3, $4, now_ms() from retired`,
);

export const rewrapKey = acrossProjects<
  [id: string, fromMasterId: string, masterId: string, wrappedKey: Uint8Array]
>("rewrap-key", "write", "update keys set master_id = $3, wrapped_key = $4 where id = $1 and master_id = $2");

export const discardKey = acrossProjects<[id: string]>(
  "discard-key",
  "write",
  "delete from keys where id = $1 and retired_at is not null",
);

/** Along the index `secret_versions_by_key`. */
export const projectUnderRetiredKey = acrossProjects<[], { readonly project: string }>(
  "project-under-retired-key",
  "read",
  `select v.project_id as project from keys k join secret_versions v on v.key_id = k.id
   where k.retired_at is not null limit 1`,
);
