import type { WorkerRow } from "../../port/workers.js";
import { inProject } from "../statement.js";
import { workerColumns } from "../worker-columns.js";

export const lockWorkers = inProject<[ids: readonly string[]], WorkerRow>(
  "lock-workers",
  "read",
  `select ${workerColumns} from workers where project_id = $1 and id = any($2::text[]) order by id for update`,
);
