import { answerOf } from "../../server/answers.js";
import { remotePath } from "../../server/files.js";
import type { Session } from "../../server/session.js";

export interface DeleteFilesOptions {
  readonly recursive?: true;
}

/** `flow file delete PATH…`. */
export async function deleteFiles(
  session: Session,
  paths: readonly string[],
  { recursive }: DeleteFilesOptions,
): Promise<void> {
  const project = await session.project();
  for (const given of paths) {
    const path = { project, path: remotePath(given) };
    const query = { recursive: recursive ? ("true" as const) : ("false" as const) };
    await answerOf(
      session.api.DELETE("/api/v1/projects/{project}/files/{path}", { params: { path, query } }),
    );
    session.terminal.print(`${path.path} deleted\n`);
  }
}
