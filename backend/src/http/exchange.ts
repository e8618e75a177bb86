import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Refusal } from "@flowrunner/protocol";
import type { AppError } from "../errors.js";
import { promptReadable } from "../prompt-readable.js";
import { readChunks } from "./read-chunks.js";

export type Answer =
  | {
      readonly status: 200 | 201;
      readonly json: unknown;
      /** Of what is answered; default: it has none. */
      readonly etag?: string;
    }
  | {
      readonly status: 200;
      readonly type: string;
      readonly stream: AsyncIterable<Uint8Array>;
      /** Breaks the stream off. */
      readonly signal: AbortSignal;
    }
  | { readonly status: 204 };

/** How long a body that is read as a whole may take. */
const bodyMs = 60_000;

/**
 * Reads a body of at most `maxBytes`. Throws `AppError` `BodyTooLarge` as soon as it is known to be larger; hangs up on
 * who takes too long.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const late = setTimeout(() => request.socket.destroy(), bodyMs);
  try {
    return Buffer.concat(await readChunks(request, maxBytes)).toString("utf8");
  } finally {
    clearTimeout(late);
  }
}

/** Resolves when a stream has been written to its end. */
export async function writeAnswer(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.status === 204) return void response.writeHead(204).end();
  if ("stream" in answer) {
    response.writeHead(answer.status, { "content-type": answer.type });
    return pipeline(promptReadable(answer.stream), response, { signal: answer.signal });
  }
  if (answer.etag !== undefined) response.setHeader("etag", `"${answer.etag}"`);
  writeJson(response, answer.status, "application/json", answer.json);
}

/** A refusal as RFC 9457 has it. What the backend itself got wrong is not told. */
export function problemOf({ code, status, title, message }: AppError): Refusal {
  return { type: "about:blank", title, status, code, detail: status >= 500 ? title : message };
}

export function writeProblem(response: ServerResponse, refusal: AppError): void {
  // A body that was not read makes the connection useless.
  response.setHeader("connection", "close");
  writeJson(response, refusal.status, "application/problem+json", problemOf(refusal));
}

function writeJson(response: ServerResponse, status: number, type: string, json: unknown): void {
  const body = Buffer.from(JSON.stringify(json));
  response.once("close", () => body.fill(0)); // a claim's holds secrets
  response.writeHead(status, { "content-type": type, "content-length": body.length }).end(body);
}
