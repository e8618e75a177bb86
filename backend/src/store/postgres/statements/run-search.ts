import type { RunSummary } from "../../port/run-search.js";
import { runSummaryColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

export const getRunSummary = inProject<[runId: string], RunSummary & { readonly requestHash: string | null }>(
  "get-run-summary",
  "read",
  `select ${runSummaryColumns}, request_hash as "requestHash" from runs where project_id = $1 and run_id = $2`,
);

/** Counts no further than it matters. */
export const countOpenRuns = inProject<[most: number], { readonly count: number }>(
  "count-open-runs",
  "read",
  `select count(*)::integer as count from (
     select from runs where project_id = $1 and status in ('queued', 'running', 'paused') limit $2
   ) counted`,
);
