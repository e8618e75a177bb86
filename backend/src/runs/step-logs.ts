import type { AppendLog } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { RunRow } from "../store/port/runs.js";
import { stepLogSource } from "./identities.js";

/** What a `log` step wrote. */
export interface StepLog {
  readonly path: string;
  readonly source: string;
  readonly line: LogLine;
}

/**
 * What the `log` steps of a run write in a pass. Past `limit` bytes over all passes a line says that the rest is left out,
 * and it is.
 */
export class StepLogs {
  readonly written: StepLog[] = [];
  #bytes: number;

  constructor(
    private readonly run: Pick<RunRow, "runId" | "logBytes">,
    private readonly limit: number,
  ) {
    this.#bytes = run.logBytes;
  }

  /** That the run's `log` steps have written so far, with what was left out. */
  get bytes(): number {
    return this.#bytes;
  }

  get chunks(): readonly LogChunk[] {
    const { runId } = this.run;
    return this.written.map(({ source, line }) => {
      const bytesSoFar = Buffer.byteLength(line.text);
      return { runId, source, firstSeq: 0, lastSeq: 0, bytesSoFar, lines: [line] };
    });
  }

  add({ path, generation, text }: AppendLog, time: number): void {
    if (this.#bytes > this.limit) return;
    this.#bytes += Buffer.byteLength(text);
    const source = stepLogSource({ runId: this.run.runId, path, generation });
    const isKept = this.#bytes <= this.limit;
    this.written.push({ path, source, line: isKept ? lineOf(text, time) : gapAt(time, this.limit) });
  }
}

function lineOf(text: string, time: number): LogLine {
  return { seq: 0, time, stream: "log", level: "info", text };
}

function gapAt(time: number, limit: number): LogLine {
  const text = `the log steps of this run have written ${limit} bytes: this line and all that follow were left out`;
  return { seq: 0, time, stream: "agent", level: "warn", text };
}
