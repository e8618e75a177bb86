import type { Waiting } from "@flowrunner/engine";
import { printable } from "../../render/printable.js";
import { waitText } from "../../render/wait-text.js";
import { answerOf } from "../../server/answers.js";
import { findRun } from "../../server/run-reference.js";
import { getRun } from "../../server/runs.js";
import type { Session } from "../../server/session.js";

/** `flow why RUN`. */
export async function why(session: Session, reference: string): Promise<void> {
  const { api, clock, terminal } = session;
  const path = { project: await session.project(), run: await findRun(session, reference) };
  const { waiting } = await answerOf(
    api.GET("/api/v1/projects/{project}/runs/{run}/why", { params: { path } }),
  );
  const lines = (waiting as Waiting[]).map((each) => printable(waitText(each, clock.now())));
  if (lines.length === 0) lines.push(`the run has ended: ${(await getRun(session, path)).status}`);
  terminal.print(lines.map((line) => `${line}\n`).join(""));
}
