import type { SessionRow } from "../../port/accounts/sessions.js";
import { ofUser } from "../statement.js";

export const insertSession = ofUser<[id: string, secretHash: string, userAgent: string, expiresAt: number]>(
  "insert-session",
  "write",
  `insert into sessions (user_id, session_id, secret_hash, user_agent, created_at, last_seen_at, expires_at)
   values ($1, $2, $3, $4, now_ms(), now_ms(), $5)`,
);

export const listSessions = ofUser<[], SessionRow>(
  "list-sessions",
  "read",
  `select session_id as id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt",
     expires_at as "expiresAt"
   from sessions where user_id = $1 order by created_at desc, session_id desc`,
);

export const deleteSession = ofUser<[id: string]>(
  "delete-session",
  "write",
  "delete from sessions where user_id = $1 and session_id = $2",
);

export const deleteSessionsBut = ofUser<[id: string | null]>(
  "delete-sessions-but",
  "write",
  "delete from sessions where user_id = $1 and session_id is distinct from $2",
);

export const deleteEndedSessions = ofUser<[idleMs: number]>(
  "delete-ended-sessions",
  "write",
  `delete from sessions where user_id = $1
     and (expires_at <= now_ms() or last_seen_at <= now_ms() - $2::bigint)`,
);
