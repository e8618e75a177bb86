import type { LogChunk } from "../../port/log-chunks.js";
import { logChunkColumns } from "../log-chunk-columns.js";
import { inProject } from "../statement.js";

export const newestLogChunk = inProject<[source: string], LogChunk>(
  "newest-log-chunk",
  "read",
  `select ${logChunkColumns} from log_chunks where project_id = $1 and source = $2 order by first_seq desc limit 1`,
);
