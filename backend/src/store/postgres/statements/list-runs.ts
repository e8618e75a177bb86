import type { RunSummary } from "../../port/run-search.js";
import { runSummaryColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

/** Null: any. `placeCreatedAt` and `placeRunId`: the last run of the page before. */
type Values = [
  statuses: readonly string[] | null,
  flow: string | null,
  flowNumber: number | null,
  startedBy: string | null,
  createdAfter: number,
  createdBefore: number,
  placeCreatedAt: number,
  placeRunId: string,
  limit: number,
];

const matching = `project_id = $1
   and ($2::text[] is null or status = any($2)) and ($3::text is null or flow = $3)
   and ($4::integer is null or flow_number = $4) and ($5::text is null or started_by = $5)
   and created_at > $6 and created_at < $7 and (created_at, run_id) < ($8, $9)`;

const order = "order by created_at desc, run_id desc limit $10";

export const listRuns = inProject<Values, RunSummary>(
  "list-runs",
  "read",
  `select ${runSummaryColumns} from runs where ${matching} ${order}`,
);

/** Runs with all of the keys. */
export const findRuns = inProject<[...Values, keys: readonly string[]], RunSummary>(
  "find-runs",
  "read",
  `select ${runSummaryColumns} from runs where ${matching}
   and run_id in (select run_id from run_keys where project_id = $1 and keys @> $11::bigint[]) ${order}`,
);
