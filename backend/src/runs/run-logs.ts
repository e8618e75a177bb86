import type { LogLine } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { LogSource, PlacedLogChunk } from "../store/port/run-log.js";

/** A line, and who wrote it. */
export interface RunLogLine extends LogLine {
  readonly path: string;
  /** 0 for a `log` step. */
  readonly attempt: number;
}

export interface LogFilter extends LogSource {
  /** The lowest that is shown; null: any. */
  readonly level: LogLine["level"] | null;
  readonly stream: LogLine["stream"] | null;
  /** Epoch ms; null: from the first. */
  readonly since: number | null;
}

export interface LogPage {
  readonly lines: readonly RunLogLine[];
  /** Where the next page begins; null: there is no more by now. */
  readonly next: number | null;
}

const levels = ["debug", "info", "warn", "error"] as const;
/** Chunks that are read at once: one may hold a body of log. */
const chunksAtOnce = 16;

/** The stored log of a run. Lines that were left out are told of by lines of the stream `agent`. */
export class RunLogs {
  constructor(private readonly store: PlatformStore) {}

  /** From the chunk after `position` on, about as it was written: `limit` lines, and the rest of the last chunk. */
  page(run: RunRef, filter: LogFilter, position: number, limit: number): Promise<LogPage> {
    return this.#read(run, async (tx) => {
      const lines: RunLogLine[] = [];
      for (let next = position; ;) {
        const chunks = await tx.runLog.after(run.runId, filter, next, chunksAtOnce);
        for (const chunk of chunks) {
          lines.push(...linesOf(chunk, filter));
          next = chunk.position;
          if (lines.length >= limit) return { lines, next };
        }
        if (chunks.length < chunksAtOnce) return { lines, next: null };
      }
    });
  }

  /** The last lines. */
  tail(run: RunRef, filter: LogFilter, count: number): Promise<readonly RunLogLine[]> {
    return this.#read(run, async (tx) => {
      const found: (readonly RunLogLine[])[] = [];
      let [missing, position] = [count, Number.MAX_SAFE_INTEGER];
      while (missing > 0) {
        const chunks = await tx.runLog.before(run.runId, filter, position, chunksAtOnce);
        for (const chunk of chunks) {
          const lines = linesOf(chunk, filter);
          found.unshift(lines);
          missing -= lines.length;
          position = chunk.position;
        }
        if (chunks.length < chunksAtOnce) break;
      }
      return found.flat().slice(-count);
    });
  }

  #read<T>({ project, runId }: RunRef, read: (tx: PlatformTransaction) => Promise<T>): Promise<T> {
    return this.store.withTransaction({ project }, async (tx) => {
      if (!(await tx.runs.get(runId))) throw new AppError("NotFound", `There is no run ${runId}.`);
      return read(tx);
    });
  }
}

function linesOf({ path, attempt, lines }: PlacedLogChunk, filter: LogFilter): readonly RunLogLine[] {
  const { level, stream, since } = filter;
  return lines
    .filter(
      (line) =>
        (level === null || levels.indexOf(line.level) >= levels.indexOf(level)) &&
        (stream === null || line.stream === stream) &&
        (since === null || line.time >= since),
    )
    .map((line) => ({ ...line, path, attempt }));
}
