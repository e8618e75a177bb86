/** The columns of a chunk of log, named as the port names them. */
export const logChunkColumns = `run_id as "runId", source, first_seq as "firstSeq", last_seq as "lastSeq",
  bytes_so_far as "bytesSoFar", lines`;
