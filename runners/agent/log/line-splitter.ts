/** One line of output, without its line end. */
export interface SplitLine {
  readonly text: string;
  /** Size of `text` in UTF-8. */
  readonly bytes: number;
  /** Bytes left out at the line's end. */
  readonly cut: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Cuts a stream of bytes into lines of at most `lineBytes`; memory is bounded by that. */
export class LineSplitter {
  readonly #lineBytes: number;
  readonly #emit: (line: SplitLine) => void;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #cut = 0;

  constructor(lineBytes: number, emit: (line: SplitLine) => void) {
    this.#lineBytes = lineBytes;
    this.#emit = emit;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      this.#hold(chunk.subarray(from, at));
      this.#endLine();
      from = at + 1;
    }
    // A copy: a slice would keep the whole chunk in memory.
    if (from < chunk.length)
      this.#hold(Buffer.from(chunk.subarray(from, from + this.#lineBytes)), chunk.length - from);
  }

  /** Emits what has no line end. */
  end(): void {
    if (this.#heldBytes + this.#cut > 0) this.#endLine();
  }

  #hold(bytes: Buffer, size = bytes.length): void {
    const kept = bytes.subarray(0, this.#lineBytes - this.#heldBytes);
    if (kept.length > 0) this.#held.push(kept);
    this.#heldBytes += kept.length;
    this.#cut += size - kept.length;
  }

  #endLine(): void {
    const bytes = this.#held.length === 1 ? (this.#held[0] as Buffer) : Buffer.concat(this.#held);
    const end = this.#cut > 0 ? wholeCharacters(bytes) : withoutReturn(bytes);
    const cut = this.#cut > 0 ? this.#cut + bytes.length - end : 0;
    this.#emit({ text: bytes.toString("utf8", 0, end), bytes: end, cut });
    this.#held = [];
    this.#heldBytes = 0;
    this.#cut = 0;
  }
}

function withoutReturn(bytes: Buffer): number {
  return bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
}

/** Where the last character begins that the cut went through; the length if it went through none. */
export function wholeCharacters(bytes: Buffer): number {
  let start = bytes.length - 1;
  while (start > 0 && start > bytes.length - 4 && isContinuation(bytes[start])) start--;
  const lead = bytes[start] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return start + size > bytes.length ? start : bytes.length;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
