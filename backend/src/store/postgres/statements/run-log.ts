import type { PlacedLogChunk } from "../../port/run-log.js";
import { inProject } from "../statement.js";

/** `path`, `attempt`: null for any. */
type Values = [runId: string, path: string | null, attempt: number | null, position: number, limit: number];

/** A source that is no attempt is a `log` step. */
const placed = `select * from (
    select c.position, c.run_id as "runId", c.source, c.first_seq as "firstSeq", c.last_seq as "lastSeq",
      c.bytes_so_far as "bytesSoFar", c.lines,
      coalesce(a.path, substr(c.source, length('log::' || c.run_id) + 1)) as path, coalesce(a.attempt, 0) as attempt
    from log_chunks c left join attempts a on a.id = c.source and a.project_id = $1
    where c.project_id = $1 and c.run_id = $2
  ) placed
  where ($3::text is null or path = $3) and ($4::integer is null or attempt = $4)`;

export const logAfter = inProject<Values, PlacedLogChunk>(
  "log-after",
  "read",
  `${placed} and position > $5 order by position limit $6`,
);

export const logBefore = inProject<Values, PlacedLogChunk>(
  "log-before",
  "read",
  `${placed} and position < $5 order by position desc limit $6`,
);
