import { attemptColumns, type ClaimedRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

/** Arrays of equal length. */
export type ClaimColumns = [
  id: string[],
  workerId: string[],
  nonceHash: string[],
  tokenSalt: string[],
  tokenHash: string[],
  leaseMs: number[],
];

/**
 * The rows are picked apart from the update because only a select can skip what another transaction holds; by their ids
 * alone, because with a status the whole queue's index would look as good as the key.
 */
export const claimAttempts = inProject<ClaimColumns, ClaimedRecord>(
  "claim-attempts",
  "write",
  `with free as materialized (
     select id, status from attempts where project_id = $1 and id = any($2::text[]) for update skip locked
   )
   update attempts a set status = 'claimed', epoch = a.epoch + 1, claim_epoch = a.epoch + 1, worker_id = c.worker_id,
     nonce_hash = c.nonce_hash, token_salt = c.token_salt, token_hash = c.token_hash, is_started = false,
     claimed_at = now_ms(), deadline = now_ms() + a.timeout_ms, lease_until = now_ms() + c.lease_ms
   from free
   join unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
     as c(id, worker_id, nonce_hash, token_salt, token_hash, lease_ms) on c.id = free.id
   where a.project_id = $1 and a.id = free.id and free.status = 'queued'
   returning ${attemptColumns}`,
);
