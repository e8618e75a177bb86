import type { RunRow } from "../../port/runs.js";
import { runColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

export const lockRun = inProject<[runId: string], RunRow>(
  "lock-run",
  "read",
  `select ${runColumns} from runs where project_id = $1 and run_id = $2 for update`,
);
