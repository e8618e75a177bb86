import type { WorkerRow } from "../../port/workers.js";
import { acrossProjects } from "../statement.js";
import { workerColumns } from "../worker-columns.js";

export const findWorker = acrossProjects<[tokenHash: string], WorkerRow>(
  "find-worker",
  "read",
  `select ${workerColumns} from workers where token_hash = $1`,
);
