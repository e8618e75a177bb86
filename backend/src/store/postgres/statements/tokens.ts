import type { TokenRow } from "../../port/accounts/tokens.js";
import { ofUser } from "../statement.js";

const columns = `token_id as id, name, scopes, project_id as project, created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt"`;

export const insertToken = ofUser<
  [
    id: string,
    secretHash: string,
    name: string,
    scopes: readonly string[],
    project: string | null,
    expiresAt: number,
  ],
  TokenRow
>(
  "insert-token",
  "write",
  `insert into tokens (user_id, token_id, secret_hash, name, scopes, project_id, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, now_ms(), $7) returning ${columns}`,
);

export const listTokens = ofUser<[createdAt: number, id: string, limit: number], TokenRow>(
  "list-tokens",
  "read",
  `select ${columns} from tokens where user_id = $1 and (created_at, token_id) > ($2, $3)
   order by created_at, token_id limit $4`,
);

export const deleteToken = ofUser<[id: string]>(
  "delete-token",
  "write",
  "delete from tokens where user_id = $1 and token_id = $2",
);

export const deleteExpiredTokens = ofUser<[]>(
  "delete-expired-tokens",
  "write",
  "delete from tokens where user_id = $1 and expires_at <= now_ms()",
);
