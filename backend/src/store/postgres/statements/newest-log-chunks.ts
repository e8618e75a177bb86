import type { LogChunk } from "../../port/log-chunks.js";
import { logChunkColumns } from "../log-chunk-columns.js";
import { inProject } from "../statement.js";

/** For each source one look at the end of its index: `distinct on` would read all of its chunks. */
export const newestLogChunks = inProject<[sources: readonly string[]], LogChunk>(
  "newest-log-chunks",
  "read",
  `select ${logChunkColumns} from unnest($2::text[]) as wanted(name) cross join lateral (
     select * from log_chunks where project_id = $1 and source = wanted.name order by first_seq desc limit 1
   ) newest`,
);
