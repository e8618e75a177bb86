import { answerOf } from "../../server/answers.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";

/** What can be asked of a run, and what then is said of it. */
const said = {
  cancel: "is being cancelled",
  terminate: "terminated",
  pause: "paused",
  resume: "goes on",
  retry: "tries again",
} as const;

export type RunOperation = keyof typeof said;

/** `flow cancel`, `terminate`, `pause`, `resume` and `retry RUN…`: one after the other, until one is refused. */
export async function operate(
  session: Session,
  operation: RunOperation,
  references: readonly string[],
): Promise<void> {
  const project = await session.project();
  for (const reference of references) {
    const path = { project, run: await findRun(session, reference) };
    await answerOf(
      session.api.POST(`/api/v1/projects/{project}/runs/{run}:${operation}`, { params: { path } }),
    );
    session.terminal.print(`run ${path.run} ${said[operation]}\n`);
  }
}
