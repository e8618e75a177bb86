import type { RunRef } from "../../port/across-projects.js";
import { acrossProjects } from "../statement.js";

/** Along the index `runs_to_wake`. */
export const dueRuns = acrossProjects<[limit: number], RunRef>(
  "due-runs",
  "read",
  `select project_id as project, run_id as "runId" from runs where wake_at <= now_ms() order by wake_at, run_id limit $1`,
);
