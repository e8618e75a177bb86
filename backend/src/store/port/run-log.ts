import type { NamedLogChunk } from "./log-chunks.js";

/** A chunk at its place among those of its run. */
export interface PlacedLogChunk extends NamedLogChunk {
  readonly position: number;
}

/** Null: of any. */
export interface LogSource {
  readonly path: string | null;
  readonly attempt: number | null;
}

/** The log of a run, whoever of it wrote it, as it was stored. */
export interface RunLog {
  /** In order, those after `position`. */
  after(
    runId: string,
    source: LogSource,
    position: number,
    limit: number,
  ): Promise<readonly PlacedLogChunk[]>;
  /** The newest first, those before `position`. */
  before(
    runId: string,
    source: LogSource,
    position: number,
    limit: number,
  ): Promise<readonly PlacedLogChunk[]>;
}
