import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow collection delete NAME`. */
export async function deleteCollection(session: Session, name: string): Promise<void> {
  const params = { path: { project: await session.project(), collection: name } };
  await answerOf(session.api.DELETE("/api/v1/projects/{project}/collections/{collection}", { params }));
  session.terminal.print(`collection ${name} and its records deleted\n`);
}
