import type { LogLine } from "@flowrunner/api";

/** A line, and who wrote it. */
export interface LogEntry {
  readonly line: LogLine;
  /** The step's. */
  readonly path: string;
  /** 0 for a `log` step. */
  readonly attempt: number;
}

export interface LogBounds {
  readonly lines: number;
  /** UTF-16 units of text, which take one or two bytes each. */
  readonly characters: number;
}

/** What a page keeps of a log: with 200 characters a line about 60 MB. */
export const standardBounds: LogBounds = { lines: 200_000, characters: 32 * 1024 * 1024 };

/** Of a bound, let go at once when it is reached, so that not every line moves all others. */
const block = 1 / 16;

/**
 * The lines of a log that a page holds.
 *
 * B1 A line's number is how many lines came before it, and never changes.
 * B2 What is held is bounded in lines and in text; the oldest lines go first.
 */
export class LogBuffer {
  #entries: LogEntry[] = [];
  #first = 0;
  #characters = 0;

  constructor(private readonly bounds: LogBounds = standardBounds) {}

  /** Number of the first line that is held; so many were let go. */
  get first(): number {
    return this.#first;
  }

  /** One more than the number of the last line. */
  get end(): number {
    return this.#first + this.#entries.length; // B1
  }

  /** Undefined: it was let go, or has not come. */
  at(number: number): LogEntry | undefined {
    return this.#entries[number - this.#first];
  }

  append(entries: Iterable<LogEntry>): void {
    for (const entry of entries) {
      this.#entries.push(entry);
      this.#characters += entry.line.text.length;
    }
    if (this.#entries.length > this.bounds.lines || this.#characters > this.bounds.characters) this.#letGo();
  }

  #letGo(): void {
    const lines = this.bounds.lines * (1 - block);
    const characters = this.bounds.characters * (1 - block);
    let gone = 0;
    while (this.#entries.length - gone > lines || this.#characters > characters) {
      this.#characters -= this.#entries[gone]!.line.text.length;
      gone++;
    }
    this.#entries = this.#entries.slice(gone); // B2
    this.#first += gone;
  }
}
