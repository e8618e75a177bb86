import type { RunRow } from "../../port/runs.js";
import { runColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

/** In the order of their ids, as all who lock several do: they wait for each other one way only. */
export const lockRuns = inProject<[runIds: readonly string[]], RunRow>(
  "lock-runs",
  "read",
  `select ${runColumns} from runs where project_id = $1 and run_id = any($2::text[]) order by run_id for update`,
);
