import type { NamedLogChunk } from "../../port/log-chunks.js";
import { inProject } from "../statement.js";

type Values = [runId: string, sources: string[], seqs: number[], limit: number];

/** Along the index `log_chunks_of_run`, which says by itself what was seen. A source that is no attempt is a `log` step. */
export const unseenLogChunks = inProject<Values, NamedLogChunk>(
  "unseen-log-chunks",
  "read",
  `select c.run_id as "runId", c.source, c.first_seq as "firstSeq", c.last_seq as "lastSeq",
     c.bytes_so_far as "bytesSoFar", c.lines,
     coalesce(a.path, substr(c.source, length('log::' || c.run_id) + 1)) as path, coalesce(a.attempt, 0) as attempt
   from log_chunks c
   left join unnest($3::text[], $4::bigint[]) as seen(source, seq) on seen.source = c.source
   left join attempts a on a.id = c.source and a.project_id = $1
   where c.project_id = $1 and c.run_id = $2 and c.last_seq > coalesce(seen.seq, -1)
   order by c.position limit $5`,
);
