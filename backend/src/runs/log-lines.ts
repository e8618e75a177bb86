import type { LogLine } from "@flowrunner/protocol";
import type { Limits } from "../settings.js";
import type { LogChunk } from "../store/port/log-chunks.js";

export type LogLimits = Pick<Limits, "logBytes" | "lineBytes">;

/**
 * The lines of an attempt that are not stored yet, in order and without holes: what comes after a hole is left for the
 * agent to send again. Past `logBytes` of text, lines are left out and one says so; a line is cut at `lineBytes`.
 * `newest`: what the attempt has stored last. Null: nothing is new.
 */
export function chunkOf(
  { id: source, runId }: { readonly id: string; readonly runId: string },
  newest: LogChunk | null,
  lines: readonly LogLine[],
  limits: LogLimits,
): LogChunk | null {
  const fresh = runFrom((newest?.lastSeq ?? -1) + 1, lines).map((line) => fit(line, limits.lineBytes));
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (!first || !last) return null;
  const { kept, bytesSoFar } = keepWithin(limits.logBytes, newest?.bytesSoFar ?? 0, fresh);
  return { runId, source, firstSeq: first.seq, lastSeq: last.seq, bytesSoFar, lines: kept };
}

/** The lines from `seq` on, up to the first hole. Lines that are repeated count once. */
function runFrom(seq: number, lines: readonly LogLine[]): LogLine[] {
  const run: LogLine[] = [];
  for (const line of [...lines].sort((a, b) => a.seq - b.seq)) {
    if (line.seq === seq + run.length) run.push(line);
  }
  return run;
}

function keepWithin(
  logBytes: number,
  before: number,
  lines: readonly LogLine[],
): { readonly kept: readonly LogLine[]; readonly bytesSoFar: number } {
  const kept: LogLine[] = [];
  let bytes = before;
  for (const line of lines) {
    bytes += Buffer.byteLength(line.text);
    if (bytes <= logBytes) kept.push(line);
  }
  const first = lines[kept.length];
  return { kept: first ? [...kept, gapOf(first, lines.length - kept.length)] : kept, bytesSoFar: bytes };
}

function fit(line: LogLine, lineBytes: number): LogLine {
  const bytes = Buffer.byteLength(line.text);
  if (bytes <= lineBytes) return line;
  const text = Buffer.from(line.text).subarray(0, lineBytes).toString();
  return { ...line, text, cut: (line.cut ?? 0) + bytes - lineBytes };
}

/** Stands for the lines of a chunk that went past the limit. */
function gapOf({ seq, time }: LogLine, lines: number): LogLine {
  const text = `${lines} lines were left out: the attempt's log is at its limit`;
  return { seq, time, stream: "agent", level: "warn", text };
}
