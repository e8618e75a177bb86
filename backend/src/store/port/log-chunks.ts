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
  /** Throws `UniqueViolation` for a second chunk of the source that begins alike. */
  append(chunk: LogChunk): Promise<void>;
  newestOf(source: string): Promise<LogChunk | null>;
  /** In order. */
  allOf(source: string): Promise<readonly LogChunk[]>;
}
