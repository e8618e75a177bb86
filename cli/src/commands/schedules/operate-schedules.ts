import { answerOf } from "../../server/answers.js";
import { schedulePath } from "../../server/schedules.js";
import type { Session } from "../../server/session.js";

/** `flow schedule pause` and `resume SCHEDULE…`: one after the other, until one is refused. */
export async function operateSchedules(
  session: Session,
  operation: "pause" | "resume",
  references: readonly string[],
): Promise<void> {
  for (const reference of references) {
    const path = await schedulePath(session, reference);
    const schedule = await answerOf(
      session.api.POST(`/api/v1/projects/{project}/flows/{flow}/schedules/{schedule}:${operation}`, {
        params: { path },
      }),
    );
    const [next] = schedule.nextTimes;
    const then = next === undefined ? "" : `, next at ${new Date(next).toISOString()}`;
    session.terminal.print(`schedule ${reference} ${operation === "pause" ? "paused" : `goes on${then}`}\n`);
  }
}
