/** Longest line that is read: a listing fits, whatever characters its names have. */
export const longestHeadBytes = 1024 * 1024;

const lineFeed = 0x0a;

/** Bytes that began with a head line. */
export interface SplitHead {
  /** JSON that nobody has checked. */
  readonly head: unknown;
  /** What comes after its line. To be read to its end, or returned. */
  readonly bytes: AsyncIterableIterator<Uint8Array>;
}

/** A head as a line, to be sent before the bytes that it tells of. */
export function headLine(head: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(head)}\n`);
}

/**
 * Parts a head line from what follows it. Empty lines before it are signs of life and are passed over. Throws
 * `SyntaxError` where the line is too long or no JSON, or the bytes end before it does, and whatever `content` throws,
 * here or later.
 */
export async function splitHead(content: AsyncIterable<Uint8Array>): Promise<SplitHead> {
  const chunks = content[Symbol.asyncIterator]();
  try {
    const { line, rest } = await firstLine(chunks);
    return { head: JSON.parse(line) as unknown, bytes: following(rest, chunks) };
  } catch (failure) {
    await chunks.return?.();
    throw failure;
  }
}

async function firstLine(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ readonly line: string; readonly rest: Uint8Array }> {
  const decoder = new TextDecoder();
  let line = "";
  let bytes = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const chunk = bytes === 0 ? withoutEmptyLines(next.value) : next.value;
    const end = chunk.indexOf(lineFeed);
    if (end >= 0)
      return { line: line + decoder.decode(chunk.subarray(0, end)), rest: chunk.subarray(end + 1) };
    line += decoder.decode(chunk, { stream: true });
    bytes += chunk.length;
    if (bytes > longestHeadBytes) throw new SyntaxError("the head line is too long");
  }
  throw new SyntaxError("there is no head line");
}

function withoutEmptyLines(chunk: Uint8Array): Uint8Array {
  let begin = 0;
  while (chunk[begin] === lineFeed) begin++;
  return chunk.subarray(begin);
}

function following(rest: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncIterableIterator<Uint8Array> {
  let first = rest;
  return {
    async next() {
      if (first.length === 0) return chunks.next();
      const value = first;
      first = first.subarray(first.length);
      return { done: false, value };
    },
    async return() {
      await chunks.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
