import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow delete flow NAME…`: one after the other, until one is refused. */
export async function deleteFlows(session: Session, names: readonly string[]): Promise<void> {
  const project = await session.project();
  for (const flow of names) {
    const params = { path: { project, flow } };
    await answerOf(session.api.DELETE("/api/v1/projects/{project}/flows/{flow}", { params }));
    session.terminal.print(`flow ${flow} deleted\n`);
  }
}
