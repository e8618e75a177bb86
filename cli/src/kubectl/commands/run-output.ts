import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { ServerProblem } from "../../server/server-problem.js";
import { findRun } from "../find-run.js";
import type { KubeSession } from "../kube-session.js";
import { reportObjectEnd } from "../object-end.js";
import { exitCodeOf, nameOf } from "../run-object.js";

/** `kubectl flow output RUN`: what it has put out, as JSON; its exit code is that of the run. */
export async function runOutput(session: KubeSession, reference: string): Promise<ExitCode> {
  const run = await findRun(session, reference);
  if (exitCodeOf(run.object) !== null) return reportObjectEnd(run, "text", session.terminal);
  throw new ServerProblem(`${nameOf(run)} has not ended: it is ${run.object.status?.state ?? "new"}`, {
    exitCode: exitCodes.conflict,
    code: "RunNotEnded",
    help: `'kubectl flow watch ${nameOf(run)}' waits for its end, and prints its output then`,
  });
}
