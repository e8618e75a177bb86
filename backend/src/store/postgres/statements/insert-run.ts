import type { RunRow } from "../../port/runs.js";
import { runColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

type Values = [
  runId: string,
  flowVersion: string,
  priority: number,
  status: string,
  version: number,
  wakeAt: number | null,
  rank: number,
  logBytes: number,
  createdAt: number,
  startedAt: number | null,
  traceparent: string | null,
  flow: string | null,
  flowNumber: number | null,
  labels: string | null,
  startedBy: string | null,
  requestHash: string | null,
  originKind: string | null,
  originName: string | null,
  originUid: string | null,
];

export const insertRun = inProject<Values, RunRow>(
  "insert-run",
  "write",
  `insert into runs (project_id, run_id, flow_version, priority, status, version, wake_at, rank, log_bytes, created_at,
     started_at, traceparent, flow, flow_number, labels, started_by, request_hash, origin_kind,
     origin_name, origin_uid)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
   returning ${runColumns}`,
);
