import { inProject } from "../statement.js";

type Values = [
  runId: string,
  source: string,
  firstSeq: number,
  lastSeq: number,
  bytesSoFar: number,
  lines: string,
];

export const appendLogChunk = inProject<Values>(
  "append-log-chunk",
  "write",
  `insert into log_chunks (project_id, run_id, source, first_seq, last_seq, bytes_so_far, lines)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
