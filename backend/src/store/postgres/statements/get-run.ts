import type { RunRow } from "../../port/runs.js";
import { runColumns } from "../run-columns.js";
import { inProject } from "../statement.js";

export const getRun = inProject<[runId: string], RunRow>(
  "get-run",
  "read",
  `select ${runColumns} from runs where project_id = $1 and run_id = $2`,
);
