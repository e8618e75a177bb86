import type { WorkerRow } from "../../port/workers.js";
import { acrossProjects } from "../statement.js";
import { workerColumns } from "../worker-columns.js";

export const findWorkers = acrossProjects<[tokenHashes: readonly string[]], WorkerRow>(
  "find-workers",
  "read",
  `select ${workerColumns} from workers where token_hash = any($1::text[])`,
);
