import { attemptColumns, type EndedRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

type Values = [id: string, resultHash: string | null];

export const endAttempt = inProject<Values, EndedRecord>(
  "end-attempt",
  "write",
  `update attempts a set status = 'ended', epoch = a.epoch + 1, call = null, result_hash = $3, ended_at = now_ms()
   where project_id = $1 and id = $2 and status <> 'ended'
   returning ${attemptColumns}`,
);
