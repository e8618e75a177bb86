import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";

/** Reads a body of at most `maxBytes`. Throws `AppError` `BodyTooLarge` as soon as it is known to be larger. */
export async function readChunks(request: IncomingMessage, maxBytes: number): Promise<readonly Buffer[]> {
  const tooLarge = (): AppError => new AppError("BodyTooLarge", `The body may have ${maxBytes} bytes.`);
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks;
}
