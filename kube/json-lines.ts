/** No object of the API server's is larger: etcd takes 1.5 MiB. */
const longestLineBytes = 16 * 1024 * 1024;

const newline = 0x0a;

/** What came on a line is not JSON. What it told is lost. */
export class UnreadableLine extends Error {
  override readonly name = "UnreadableLine";
}

/**
 * The JSON values of a stream, one a line, wherever its chunks are cut. A last line without an end was cut off and is
 * left out. Throws `UnreadableLine`.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown, void> {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const line = Buffer.concat([...rest, chunk.subarray(start, end)]);
      [rest, restBytes, start] = [[], 0, end + 1];
      if (line.length > 0) yield parsed(line);
    }
    rest.push(chunk.subarray(start));
    restBytes += chunk.length - start;
    if (restBytes > longestLineBytes) throw new UnreadableLine(`a line of over ${longestLineBytes} bytes`);
  }
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch (cause) {
    throw new UnreadableLine(`a line of ${line.length} bytes is not JSON`, { cause });
  }
}
