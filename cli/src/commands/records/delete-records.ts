import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow record delete COLLECTION ID…`: what is not there is deleted already. */
export async function deleteRecords(
  session: Session,
  collection: string,
  ids: readonly string[],
): Promise<void> {
  const project = await session.project();
  for (const record of ids) {
    const params = { path: { project, collection, record } };
    await answerOf(
      session.api.DELETE("/api/v1/projects/{project}/collections/{collection}/records/{record}", { params }),
    );
    session.terminal.print(`record ${record} deleted\n`);
  }
}
