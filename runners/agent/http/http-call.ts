import type { IncomingMessage } from "node:http";
import type { Connections } from "./connections.js";

/** A POST to the backend. */
export interface HttpCall {
  readonly url: URL;
  readonly connections: Connections;
  readonly token: string;
  readonly contentType: string;
  readonly body: string;
  /** Without a sign of life for this long the call fails. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** An answer of ours is small but for a claim, which carries code and input. */
const largestAnswer = 64 * 1024 * 1024;

/** Resolves with whatever status comes; rejects when no answer does. */
export function post(call: HttpCall): Promise<HttpAnswer> {
  const body = Buffer.from(call.body);
  return new Promise((resolve, reject) => {
    const outgoing = call.connections.request(call.url, {
      method: "POST",
      timeout: call.timeoutMs,
      signal: call.signal,
      headers: {
        authorization: `Bearer ${call.token}`,
        "content-type": call.contentType,
        "content-length": body.length,
      },
    });
    outgoing.on("response", (incoming) => readAnswer(incoming).then(resolve, reject));
    outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer within ${call.timeoutMs} ms`)));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

async function readAnswer(incoming: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestAnswer) throw new Error(`an answer of more than ${largestAnswer} bytes`);
    chunks.push(chunk);
  }
  return { status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString() };
}
