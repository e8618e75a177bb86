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

/** A chunk, and what wrote it. */
export interface NamedLogChunk extends LogChunk {
  readonly path: string;
  /** 0 for a `log` step. */
  readonly attempt: number;
}

export interface LogChunks {
  /** Throws `UniqueViolation` for a second chunk of a source that begins alike. */
  append(chunks: readonly LogChunk[]): Promise<void>;
  /** By source, of those that have any. */
  newestOf(sources: readonly string[]): Promise<ReadonlyMap<string, LogChunk>>;
  /** In order. */
  allOf(source: string): Promise<readonly LogChunk[]>;
  /**
   * Chunks of a run that have lines after the last one seen of their source, about as they were written and those of a
   * source in order; at most `limit`. `seen`: last line's `seq` by source.
   */
  unseenOf(
    runId: string,
    seen: ReadonlyMap<string, number>,
    limit: number,
  ): Promise<readonly NamedLogChunk[]>;
}
