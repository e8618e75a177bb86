import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Connections } from "./connections.js";

/** A POST of which nobody holds the whole: its body is sent as it comes, its answer is read as it comes. */
export interface StreamedCall {
  readonly url: URL;
  readonly connections: Connections;
  readonly token: string;
  readonly contentType: string;
  /** Null: there is none. */
  readonly body: AsyncIterable<Uint8Array> | null;
  /** A connection on which nothing moves for this long is broken off. */
  readonly silenceMs: number;
  /** Breaks it off, whatever has come. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Resolves with whatever answer comes, as soon as its head is there: it is to be read to its end or destroyed. Rejects
 * when none comes, also where the body fails; the body is closed in any case.
 */
export function postStreamed(call: StreamedCall): Promise<IncomingMessage> {
  const { url, connections, token, contentType, silenceMs, signal } = call;
  return new Promise((resolve, reject) => {
    const outgoing = connections.request(url, {
      method: "POST",
      timeout: silenceMs,
      signal,
      headers: { authorization: `Bearer ${token}`, "content-type": contentType },
    });
    outgoing.on("response", resolve);
    outgoing.on("timeout", () => outgoing.destroy(new Error(`nothing moved for ${silenceMs} ms`)));
    outgoing.on("error", reject);
    if (call.body === null) outgoing.end();
    else pipeline(Readable.from(call.body, { objectMode: false }), outgoing).catch(reject);
  });
}
