import { attemptColumns, type ClaimedRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

type Values = [
  id: string,
  workerId: string,
  nonceHash: string,
  tokenSalt: string,
  tokenHash: string,
  leaseMs: number,
];

/** The row is picked apart from the update because only a select can skip what another transaction holds. */
export const claimAttempt = inProject<Values, ClaimedRecord>(
  "claim-attempt",
  "write",
  `with free as materialized (
     select id from attempts where project_id = $1 and id = $2 and status = 'queued' for update skip locked
   )
   update attempts a set status = 'claimed', epoch = a.epoch + 1, claim_epoch = a.epoch + 1, worker_id = $3,
     nonce_hash = $4, token_salt = $5, token_hash = $6, is_started = false, claimed_at = now_ms(),
     deadline = now_ms() + a.timeout_ms, lease_until = now_ms() + $7::bigint
   from free where a.project_id = $1 and a.id = free.id
   returning ${attemptColumns}`,
);
