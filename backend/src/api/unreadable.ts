import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { AppError } from "../errors.js";
import { version } from "../version.js";
import { problemOf } from "./problem.js";
import { versionHeader } from "./version-header.js";

/** Answers what Node could not read as a request, which no handler ever sees, as everything else is answered. */
export function answerUnreadable(server: Server): void {
  server.on("clientError", (failure: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || failure.code === "ECONNRESET") return void socket.destroy();
    const refusal = refusalOf(failure);
    const body = JSON.stringify(problemOf(refusal));
    const head = [
      `HTTP/1.1 ${refusal.status} ${refusal.title}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `${versionHeader}: ${version}`,
      "connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}

function refusalOf({ code }: NodeJS.ErrnoException): AppError {
  if (code === "HPE_HEADER_OVERFLOW")
    return new AppError("HeadTooLarge", "The address and the headers may have 16 KiB together.");
  return new AppError("InvalidRequest", "This is no HTTP request.");
}
