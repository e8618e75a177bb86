import type { ExitCode } from "../../exit-codes.js";
import { reportResult } from "../../server/run-result.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";
import { watchRun } from "../../server/watch-run.js";

export interface WatchOptions {
  readonly output: "text" | "json";
}

/** `flow watch RUN`. */
export async function watch(
  session: Session,
  reference: string,
  { output }: WatchOptions,
): Promise<ExitCode> {
  const path = { project: await session.project(), run: await findRun(session, reference) };
  return reportResult(session, path, await watchRun(session, path), output);
}
