import { rangesOf, united, type Range } from "./ranges.js";

/** What stands in a secret's place. */
export const mask = "***";
const maskBytes = Buffer.from(mask);

/**
 * Masks a stream of bytes chunk by chunk. What leaves is held back only as far as it may be the beginning of a
 * secret, so memory is bounded by the longest needle, and a line is not kept waiting for the next.
 */
export class MaskStream {
  readonly #needles: readonly Buffer[];
  readonly #byFirst = new Map<number, Buffer[]>();
  readonly #longest: number;
  #held: Buffer = Buffer.alloc(0);
  /** How many of the held bytes end a secret: they are masked even if the other that they may begin does not follow. */
  #known = 0;

  constructor(needles: readonly Buffer[]) {
    this.#needles = needles;
    this.#longest = Math.max(0, ...needles.map((needle) => needle.length));
    for (const needle of needles) {
      const first = needle[0] ?? 0;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), needle]);
    }
  }

  push(chunk: Buffer): Buffer {
    if (this.#needles.length === 0) return chunk;
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    const ranges = this.#rangesIn(bytes);
    const held = this.#beginningOfSecret(bytes);
    this.#held = Buffer.from(bytes.subarray(held));
    this.#known = Math.max(0, (ranges.at(-1)?.to ?? 0) - held);
    return replaced(bytes.subarray(0, held), ranges);
  }

  end(): Buffer {
    const rest = replaced(this.#held, this.#rangesIn(this.#held));
    this.#held = Buffer.alloc(0);
    this.#known = 0;
    return rest;
  }

  /** Where secrets are, beginning with what is known of the bytes that were held back. */
  #rangesIn(bytes: Buffer): Range[] {
    const found = rangesOf(this.#needles, (needle, from) => bytes.indexOf(needle, from));
    return this.#known > 0 ? united([{ from: 0, to: this.#known }, ...found]) : found;
  }

  /** The first position from which everything to the end is the proper beginning of a needle. */
  #beginningOfSecret(bytes: Buffer): number {
    for (let at = Math.max(0, bytes.length - this.#longest + 1); at < bytes.length; at++) {
      const candidates = this.#byFirst.get(bytes[at] ?? -1);
      if (candidates?.some((needle) => isBeginning(needle, bytes, at))) return at;
    }
    return bytes.length;
  }
}

function isBeginning(needle: Buffer, bytes: Buffer, at: number): boolean {
  const length = bytes.length - at;
  return length < needle.length && bytes.compare(needle, 0, length, at) === 0;
}

function replaced(bytes: Buffer, ranges: readonly Range[]): Buffer {
  if (ranges.length === 0) return bytes;
  const parts: Buffer[] = [];
  let done = 0;
  for (const { from, to } of ranges) {
    if (from >= bytes.length) break;
    parts.push(bytes.subarray(done, from), maskBytes);
    done = to;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
}
