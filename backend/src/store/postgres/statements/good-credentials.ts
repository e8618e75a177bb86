import { amongAccounts } from "../statement.js";

/** Of those that are asked for by id. */
export const findGoodCredentials = amongAccounts<[ids: readonly string[], idleMs: number], { id: string }>(
  "find-good-credentials",
  "read",
  `select t.token_id as id from tokens t join users u on u.user_id = t.user_id
   where t.token_id = any ($1::text[]) and t.expires_at > now_ms() and u.disabled_at is null
   union all
   select s.session_id from sessions s join users u on u.user_id = s.user_id
   where s.session_id = any ($1::text[]) and s.expires_at > now_ms() and s.last_seen_at > now_ms() - $2::bigint
     and u.disabled_at is null`,
);
