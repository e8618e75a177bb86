import { inProject } from "../statement.js";

/** Arrays of equal length. `exit` is JSON text. */
type Values = [
  id: readonly string[],
  resultHash: readonly (string | null)[],
  exit: readonly (string | null)[],
];

/**
 * One statement for all that end in a pass. `ended_at` says what the status does, and belongs to no index: with the
 * status all open attempts would be looked through.
 */
export const endAttempts = inProject<Values>(
  "end-attempts",
  "write",
  `update attempts a set status = 'ended', epoch = a.epoch + 1, call = null, result_hash = ended.result_hash,
     exit = ended.exit::json, ended_at = now_ms()
   from unnest($2::text[], $3::text[], $4::text[]) as ended(id, result_hash, exit)
   where a.project_id = $1 and a.id = ended.id and a.ended_at is null`,
);
