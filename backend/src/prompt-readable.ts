import { Readable } from "node:stream";

/**
 * What an iterable gives, as a stream that is closed as soon as it is destroyed. (`Readable.from` waits then until the
 * iterable has given its next, which a caller who has gone never sends.)
 */
export function promptReadable(content: AsyncIterable<Uint8Array>): Readable {
  const chunks = content[Symbol.asyncIterator]();
  return new Readable({
    read() {
      chunks.next().then(
        ({ done, value }) => this.push(done === true ? null : value),
        (failure: Error) => this.destroy(failure),
      );
    },
    destroy(failure, callback) {
      chunks.return?.().catch(() => {}); // it may fail by what it was destroyed for
      callback(failure);
    },
  });
}
