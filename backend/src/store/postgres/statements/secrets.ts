import type { SealedSecret, SecretRow, UsedSecret } from "../../port/secrets.js";
import { inProject } from "../statement.js";

const columns = `name, version, created_at as "createdAt", updated_at as "updatedAt", updated_by as "updatedBy",
  last_used_at as "lastUsedAt"`;
const sealedColumns = `name, version, key_id as "keyId", wrapped_key as "wrappedKey", ciphertext`;

export const getSecret = inProject<[name: string], SecretRow>(
  "get-secret",
  "read",
  `select ${columns} from secrets where project_id = $1 and name = $2`,
);

export const lockSecret = inProject<[name: string], SecretRow>(
  "lock-secret",
  "read",
  `select ${columns} from secrets where project_id = $1 and name = $2 for update`,
);

export const listSecrets = inProject<[after: string, limit: number], SecretRow>(
  "list-secrets",
  "read",
  `select ${columns} from secrets where project_id = $1 and name > $2 collate "C" order by name collate "C" limit $3`,
);

export const countSecrets = inProject<[], { readonly count: number }>(
  "count-secrets",
  "read",
  "select count(*) as count from secrets where project_id = $1",
);

/** Gives nothing when there is one. */
export const insertSecret = inProject<[name: string, by: string], SecretRow>(
  "insert-secret",
  "write",
  `insert into secrets (project_id, name, version, created_at, updated_at, updated_by)
   values ($1, $2, 1, now_ms(), now_ms(), $3) on conflict do nothing returning ${columns}`,
);

/** Gives nothing when the version is not the next one. */
export const renewSecret = inProject<[name: string, by: string, version: number], SecretRow>(
  "renew-secret",
  "write",
  `update secrets set version = $4, updated_at = now_ms(), updated_by = $3
   where project_id = $1 and name = $2 and version = $4 - 1 returning ${columns}`,
);

export const dropSecretVersions = inProject<[name: string]>(
  "drop-secret-versions",
  "write",
  "delete from secret_versions where project_id = $1 and name = $2",
);

export const insertSecretVersion = inProject<
  [name: string, version: number, keyId: string, wrappedKey: Uint8Array, ciphertext: Uint8Array]
>(
  "insert-secret-version",
  "write",
  `insert into secret_versions (project_id, name, version, key_id, wrapped_key, ciphertext)
   values ($1, $2, $3, $4, $5, $6)`,
);

export const deleteSecret = inProject<[name: string]>(
  "delete-secret",
  "write",
  "delete from secrets where project_id = $1 and name = $2",
);

export const getSealedSecrets = inProject<[names: readonly string[]], UsedSecret>(
  "get-sealed-secrets",
  "read",
  `select v.name, v.version, v.key_id as "keyId", v.wrapped_key as "wrappedKey", v.ciphertext,
     s.last_used_at as "lastUsedAt"
   from secret_versions v join secrets s on s.project_id = $1 and s.name = v.name
   where v.project_id = $1 and v.name = any($2::text[])`,
);

/** Waits for nobody: a claim is not held up, and two of them that use the same do not wait for each other in a circle. */
export const touchSecrets = inProject<[names: readonly string[]]>(
  "touch-secrets",
  "write",
  `update secrets set last_used_at = now_ms() where project_id = $1 and name in (
     select name from secrets where project_id = $1 and name = any($2::text[]) for update skip locked
   )`,
);

/** In one order: two replicas that re-wrap wait for each other one way only. */
export const lockSecretsUnderKeys = inProject<[keyIds: readonly string[], limit: number], SealedSecret>(
  "lock-secrets-under-keys",
  "read",
  `select ${sealedColumns} from secret_versions where project_id = $1 and key_id = any($2::text[])
   order by name, version limit $3 for update`,
);

export const rewrapSecrets = inProject<
  [names: string[], versions: number[], keyIds: string[], wrappedKeys: Uint8Array[]]
>(
  "rewrap-secrets",
  "write",
  `update secret_versions v set key_id = changed.key_id, wrapped_key = changed.wrapped_key
   from unnest($2::text[], $3::integer[], $4::text[], $5::bytea[]) as changed(name, version, key_id, wrapped_key)
   where v.project_id = $1 and v.name = changed.name and v.version = changed.version`,
);
