import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { filesToPut, type FileToPut } from "../../input/files-to-put.js";
import { answerOf } from "../../server/answers.js";
import { remotePath } from "../../server/files.js";
import type { Session } from "../../server/session.js";

/** `flow file put FILE [PATH]`: one file after the other. */
export async function putFile(session: Session, from: string, to: string | undefined): Promise<void> {
  for (const file of await filesToPut(from, to)) await put(session, file);
}

async function put(session: Session, { from, to }: FileToPut): Promise<void> {
  const { api, terminal } = session;
  const path = { project: await session.project(), path: remotePath(to) };
  const bytes = from === "-" ? terminal.stdin : createReadStream(from);
  const written = await answerOf(
    api.PUT("/api/v1/projects/{project}/files/{path}", {
      params: { path },
      body: Readable.toWeb(Readable.from(bytes)),
      bodySerializer: (body) => body,
      headers: { "content-type": "application/octet-stream" },
      duplex: "half",
    }),
  );
  terminal.print(`${written.path} written (${written.bytes} bytes)\n`);
}
