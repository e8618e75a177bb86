import { answerOf } from "../../server/answers.js";
import { schedulePath } from "../../server/schedules.js";
import type { Session } from "../../server/session.js";

/** `flow schedule trigger SCHEDULE`: prints the id of the run that it starts. */
export async function triggerSchedule(session: Session, reference: string): Promise<void> {
  const path = await schedulePath(session, reference);
  const { run } = await answerOf(
    session.api.POST("/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:trigger", {
      params: { path },
    }),
  );
  session.terminal.print(`${run}\n`);
}
