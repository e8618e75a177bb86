import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { pipeline } from "node:stream/promises";
import { usageProblem } from "../../refused.js";
import { answerOf } from "../../server/answers.js";
import { remotePath } from "../../server/files.js";
import type { Session } from "../../server/session.js";

/** `flow file get PATH [FILE]`: bytes as they are. */
export async function getFile(session: Session, from: string, to: string | undefined): Promise<void> {
  const path = { project: await session.project(), path: remotePath(from) };
  const body = await answerOf(
    session.api.GET("/api/v1/projects/{project}/files/{path}", { params: { path }, parseAs: "stream" }),
  );
  const bytes = Readable.fromWeb(body as unknown as ReadableStream);
  if (to === undefined || to === "-") return session.terminal.pour(bytes);
  try {
    await pipeline(bytes, createWriteStream(to));
  } catch (error) {
    if (!("syscall" in (error as Error))) throw error;
    throw usageProblem(`cannot write ${to}: ${(error as Error).message}`);
  }
  session.terminal.say(`${path.path} written to ${to}`);
}
