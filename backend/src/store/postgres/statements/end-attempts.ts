import { inProject } from "../statement.js";

/** One statement for all that end in a pass: arrays of equal length. */
export const endAttempts = inProject<[id: readonly string[], resultHash: readonly (string | null)[]]>(
  "end-attempts",
  "write",
  `update attempts a set status = 'ended', epoch = a.epoch + 1, call = null, result_hash = ended.result_hash,
     ended_at = now_ms()
   from unnest($2::text[], $3::text[]) as ended(id, result_hash)
   where a.project_id = $1 and a.id = ended.id and a.status <> 'ended'`,
);
