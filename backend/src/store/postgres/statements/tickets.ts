import type { Json } from "@flowrunner/engine";
import { amongAccounts } from "../statement.js";

/** Those that nobody came with go when another is put: there are never many. */
export const putTicket = amongAccounts<[secretHash: string, holder: string, lifeMs: number]>(
  "put-ticket",
  "write",
  `with forgotten as (delete from tickets where expires_at <= now_ms())
   insert into tickets (secret_hash, holder, expires_at) values ($1, $2::json, now_ms() + $3::bigint)`,
);

export const takeTicket = amongAccounts<[secretHash: string], { holder: Json }>(
  "take-ticket",
  "write",
  `with taken as (delete from tickets where secret_hash = $1 returning holder, expires_at)
   select holder from taken where expires_at > now_ms()`,
);
