import { exitCodes } from "../../exit-codes.js";
import { usageProblem } from "../../refused.js";
import { ServerProblem } from "../../server/server-problem.js";
import { findRun, noSuchRun } from "../find-run.js";
import type { KubeSession } from "../kube-session.js";
import { exitCodeOf, nameOf, type Run } from "../run-object.js";

/** What can be asked of a run by its spec, and what then is said of it. */
const steering = {
  cancel: { spec: { cancel: true }, said: "is being cancelled" },
  suspend: { spec: { suspend: true }, said: "suspended: nothing more of it starts" },
  resume: { spec: { suspend: false }, said: "goes on" },
} as const;

export type Steering = keyof typeof steering;

/** `kubectl flow cancel`, `suspend` and `resume RUN…`: one after the other, until one is refused. */
export async function steerRuns(
  session: KubeSession,
  asked: Steering,
  references: readonly string[],
): Promise<void> {
  const { kube, namespace, terminal } = session;
  for (const reference of references) {
    const run = await findRun(session, reference);
    refuseUseless(run, asked);
    const { name, uid } = run.object.metadata;
    const patch = { metadata: { uid }, spec: steering[asked].spec };
    const patched = await kube.patch(run.kind.resource, { namespace, name }, patch);
    if (!patched) throw noSuchRun(reference, namespace);
    terminal.print(`${nameOf(run)} ${steering[asked].said}\n`);
  }
}

function refuseUseless(run: Run, asked: Steering): void {
  if (exitCodeOf(run.object) !== null) {
    throw new ServerProblem(`${nameOf(run)} has ended: ${run.object.status?.state}`, {
      exitCode: exitCodes.conflict,
      code: "RunEnded",
      help: "what has ended never changes; 'kubectl flow start' makes another run",
    });
  }
  if (asked !== "cancel" && run.kind.kind === "FunctionRun")
    throw usageProblem(
      `${nameOf(run)}: a function by itself cannot be suspended`,
      "'kubectl flow cancel' ends it",
    );
}
