import { answerOf } from "../../server/answers.js";
import { remotePath } from "../../server/files.js";
import type { Session } from "../../server/session.js";

/** `flow file move PATH DESTINATION`. */
export async function moveFile(session: Session, from: string, to: string): Promise<void> {
  const path = { project: await session.project(), path: remotePath(from) };
  const moved = await answerOf(
    session.api.POST("/api/v1/projects/{project}/files/{path}/move", {
      params: { path },
      body: { to: remotePath(to) },
    }),
  );
  session.terminal.print(`${path.path} is now ${moved.path}\n`);
}
