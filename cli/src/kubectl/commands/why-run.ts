import { printable } from "../../render/printable.js";
import { findRun } from "../find-run.js";
import type { KubeSession } from "../kube-session.js";
import { exitCodeOf, type RunObject } from "../run-object.js";

/** `kubectl flow why RUN`: what its conditions say that does not hold, or not yet. */
export async function whyRun(session: KubeSession, reference: string): Promise<void> {
  const { object } = await findRun(session, reference);
  session.terminal.print(
    whyLines(object)
      .map((line) => `${printable(line)}\n`)
      .join(""),
  );
}

export function whyLines(object: RunObject): readonly string[] {
  const { state, conditions = [] } = object.status ?? {};
  if (state === undefined) {
    return [
      "no controller has looked at it yet: 'kubectl get pods -A -l app.kubernetes.io/component=controller' shows them",
    ];
  }
  const open = conditions.filter(({ type, status }) => status !== "True" || type === "Stalled");
  const told = open.map(({ type, reason, message }) => `${type}: ${reason}: ${message}`);
  return exitCodeOf(object) === null ? told : [`the run has ended: ${state}`, ...told];
}
