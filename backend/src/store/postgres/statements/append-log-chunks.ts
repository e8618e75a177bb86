import { inProject } from "../statement.js";

/** Arrays of equal length; `lines` as JSON text. */
type Values = [
  runId: string[],
  source: string[],
  firstSeq: number[],
  lastSeq: number[],
  bytesSoFar: number[],
  lines: string[],
];

export const appendLogChunks = inProject<Values>(
  "append-log-chunks",
  "write",
  `insert into log_chunks (project_id, run_id, source, first_seq, last_seq, bytes_so_far, lines)
   select $1, added.run_id, added.source, added.first_seq, added.last_seq, added.bytes_so_far, added.lines::json
   from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[])
     as added(run_id, source, first_seq, last_seq, bytes_so_far, lines)`,
);
