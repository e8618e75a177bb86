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
  createdAt: number,
  startedAt: number | null,
];

export const insertRun = inProject<Values, RunRow>(
  "insert-run",
  "write",
  `insert into runs (project_id, run_id, flow_version, priority, status, version, wake_at, rank, created_at, started_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   returning ${runColumns}`,
);
