import type { LogLine } from "@flowrunner/protocol";

/** Lines of log that were stored together. */
export interface LogChunk {
  readonly runId: string;
  /** Who wrote them: an attempt's id, or `log:` and the path of a `log` step. */
  readonly source: string;
  /** `seq` of the first and of the last line. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Bytes of text that the source has stored up to and with this chunk. */
  readonly bytesSoFar: number;
  readonly lines: readonly LogLine[];
}

export interface LogChunks {
  /** Throws `UniqueViolation` for a second chunk of a source that begins alike. */
  append(chunks: readonly LogChunk[]): Promise<void>;
  /** By source, of those that have any. */
  newestOf(sources: readonly string[]): Promise<ReadonlyMap<string, LogChunk>>;
  /** In order. */
  allOf(source: string): Promise<readonly LogChunk[]>;
}
