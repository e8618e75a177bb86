import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow secret delete NAME…`. */
export async function deleteSecrets(session: Session, names: readonly string[]): Promise<void> {
  const project = await session.project();
  for (const secret of names) {
    const params = { path: { project, secret } };
    await answerOf(session.api.DELETE("/api/v1/projects/{project}/secrets/{secret}", { params }));
    session.terminal.print(`secret ${secret} deleted\n`);
  }
}
