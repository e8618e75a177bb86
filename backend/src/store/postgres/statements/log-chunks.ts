import type { LogChunk } from "../../port/log-chunks.js";
import { logChunkColumns } from "../log-chunk-columns.js";
import { inProject } from "../statement.js";

export const logChunks = inProject<[source: string], LogChunk>(
  "log-chunks",
  "read",
  `select ${logChunkColumns} from log_chunks where project_id = $1 and source = $2 order by first_seq`,
);
