import type { DataCall } from "../../port/data-calls.js";
import { inProject } from "../statement.js";

export const getDataCall = inProject<[scope: string, key: string], DataCall>(
  "get-data-call",
  "read",
  `select scope, key, run_id as "runId", body_hash as "bodyHash", answer from data_calls
   where project_id = $1 and scope = $2 and key = $3`,
);

export const insertDataCall = inProject<
  [scope: string, key: string, runId: string, bodyHash: string, answer: string]
>(
  "insert-data-call",
  "write",
  `insert into data_calls (project_id, scope, key, run_id, body_hash, answer, created_at)
   values ($1, $2, $3, $4, $5, $6, now_ms())`,
);
