import type { Position, Range } from "../diagnostics/diagnostic.js";

/** Offsets of UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text whose offsets can be told as lines and columns. */
export class SourceText {
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  positionAt(offset: number): Position {
    const index = this.#lineIndexAt(offset);
    return { line: index + 1, column: Math.min(offset, this.text.length) - this.#lineStarts[index]! + 1 };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }

  /** The line that holds the offset, without its line break. */
  lineAt(offset: number): Span {
    const start = this.#lineStarts[this.#lineIndexAt(offset)]!;
    const next = this.text.indexOf("\n", start);
    const end = next < 0 ? this.text.length : next;
    return { start, end: this.text[end - 1] === "\r" && end > start ? end - 1 : end };
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  #lineIndexAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
