import type { WorkerRow } from "../../port/workers.js";
import { inProject } from "../statement.js";
import { workerColumns } from "../worker-columns.js";

export const lockWorker = inProject<[id: string], WorkerRow>(
  "lock-worker",
  "read",
  `select ${workerColumns} from workers where project_id = $1 and id = $2 for update`,
);
