import type { LogLevel } from "@flowrunner/api";
import { plainText } from "./ansi.js";
import type { LogBuffer, LogEntry } from "./log-buffer.js";

export interface LogFilter {
  /** Lines of this step, and of what stands in it; null: of all. */
  readonly step: string | null;
  /** The lowest that is shown. */
  readonly level: LogLevel;
  /** What a line has in it, large or small letters; empty: anything. */
  readonly text: string;
}

export const logLevels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * Which lines of a buffer a filter shows, found a portion at a time: a hundred thousand lines are not looked at in one go.
 *
 * V1 Each line is looked at once, in order; what is shown is in the order of the buffer.
 * V2 What the buffer let go is not shown.
 */
export class LogView {
  #shown: number[] = [];
  #examined: number;
  readonly #matches: (entry: LogEntry) => boolean;

  constructor(
    private readonly buffer: LogBuffer,
    filter: LogFilter,
  ) {
    this.#examined = buffer.first;
    this.#matches = matcherOf(filter);
  }

  /** How many lines are shown. */
  get count(): number {
    return this.#shown.length;
  }

  isOf(buffer: LogBuffer): boolean {
    return this.buffer === buffer;
  }

  /** Whether all that is in the buffer was looked at. */
  get isUpToDate(): boolean {
    return this.#examined >= this.buffer.end;
  }

  /** The shown line at an index from 0. */
  at(index: number): LogEntry | undefined {
    const number = this.#shown[index];
    return number === undefined ? undefined : this.buffer.at(number);
  }

  /** Its number in the buffer, which names it. */
  numberAt(index: number): number {
    return this.#shown[index] ?? -1;
  }

  /** Looks at the next lines, `most` of them. Returns how many at the beginning are not shown any more. */
  advance(most: number): number {
    const gone = this.#letGo();
    this.#examined = Math.max(this.#examined, this.buffer.first);
    const end = Math.min(this.buffer.end, this.#examined + most);
    for (; this.#examined < end; this.#examined++)
      // V1
      if (this.#matches(this.buffer.at(this.#examined)!)) this.#shown.push(this.#examined);
    return gone;
  }

  #letGo(): number {
    const { first } = this.buffer;
    const kept = this.#shown.findIndex((number) => number >= first);
    if (kept === 0 || this.#shown.length === 0) return 0;
    const gone = kept === -1 ? this.#shown.length : kept;
    this.#shown = this.#shown.slice(gone); // V2
    return gone;
  }
}

function matcherOf({ step, level, text }: LogFilter): (entry: LogEntry) => boolean {
  const lowest = logLevels.indexOf(level);
  const wanted = text === "" ? null : new RegExp(escaped(text), "i");
  return ({ path, line }) =>
    (step === null || isWithin(path, step)) &&
    logLevels.indexOf(line.level) >= lowest &&
    (wanted === null || wanted.test(plainText(line.text)));
}

/** Whether a step is another one, or stands in it. */
function isWithin(path: string, step: string): boolean {
  if (!path.startsWith(step)) return false;
  const next = path[step.length];
  return next === undefined || next === "." || next === "[";
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
