import type { ShownSession, ShownToken } from "../../port/accounts/credentials.js";
import { amongAccounts } from "../statement.js";

export const findToken = amongAccounts<[secretHash: string], ShownToken>(
  "find-token",
  "read",
  `select t.token_id as id, t.scopes, t.project_id as project, t.last_used_at as "lastUsedAt",
     u.user_id as "userId", u.email, now_ms() as now
   from tokens t join users u on u.user_id = t.user_id
   where t.secret_hash = $1 and t.expires_at > now_ms() and u.disabled_at is null`,
);

export const findSession = amongAccounts<[secretHash: string, idleMs: number], ShownSession>(
  "find-session",
  "read",
  `select s.session_id as id, s.last_seen_at as "lastSeenAt", u.user_id as "userId", u.email, now_ms() as now
   from sessions s join users u on u.user_id = s.user_id
   where s.secret_hash = $1 and s.expires_at > now_ms() and s.last_seen_at > now_ms() - $2::bigint
     and u.disabled_at is null`,
);

export const touchToken = amongAccounts<[id: string]>(
  "touch-token",
  "write",
  "update tokens set last_used_at = now_ms() where token_id = $1",
);

export const touchSession = amongAccounts<[id: string]>(
  "touch-session",
  "write",
  "update sessions set last_seen_at = now_ms() where session_id = $1",
);
