import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { Interruption } from "../../launcher/interruption.js";
import { printable } from "../../render/printable.js";
import { findRun, noSuchRun } from "../find-run.js";
import { followObject } from "../follow-object.js";
import type { KubeSession } from "../kube-session.js";
import { reportObjectEnd, type DocumentFormat } from "../object-end.js";
import { exitCodeOf, nameOf, reasonText, type Run, type RunObject } from "../run-object.js";

export interface WatchRunOptions {
  readonly output: DocumentFormat;
}

/** `kubectl flow watch RUN`. */
export async function watchRun(
  session: KubeSession,
  reference: string,
  { output }: WatchRunOptions,
): Promise<ExitCode> {
  return waitForEnd(session, await findRun(session, reference), { output, isShown: true });
}

/** Waits for a run's end, and says what comes of it. The first Ctrl-C leaves the run alone. */
export async function waitForEnd(
  session: KubeSession,
  run: Run,
  { output, isShown }: { readonly output: DocumentFormat; readonly isShown: boolean },
): Promise<ExitCode> {
  const { kube, namespace, terminal } = session;
  using interruption = new Interruption();
  const leaving = new AbortController();
  void interruption.asked.then(() => leaving.abort());
  let shown = "";
  let last: RunObject | null = null;
  for await (last of followObject(kube, run, leaving.signal)) {
    const line = progressLine(last);
    if (isShown && line !== shown) terminal.say(`${nameOf(run)}  ${line}`);
    shown = line;
  }
  if (last && exitCodeOf(last) !== null) return reportObjectEnd({ ...run, object: last }, output, terminal);
  if (!leaving.signal.aborted) throw noSuchRun(`${nameOf(run)} any more: it was deleted`, namespace);
  terminal.say(`left ${nameOf(run)}: it goes on`);
  terminal.say(
    `  help: 'kubectl flow watch ${nameOf(run)}' shows it again, 'kubectl flow cancel ${nameOf(run)}' ends it`,
  );
  return exitCodes.cancelled;
}

/** `Running 2/5`; `Waiting: FlowNotFound: There is no Flow prices here`. */
export function progressLine(object: RunObject): string {
  const { state, progress, duration } = object.status ?? {};
  if (state === undefined) return "not looked at by a controller yet";
  const done = progress === undefined ? "" : ` ${progress}`;
  if (exitCodeOf(object) !== null) return `${state}${done}${duration === undefined ? "" : ` in ${duration}`}`;
  const why = state === "Running" ? null : reasonText(object);
  return printable(`${state}${done}${why === null ? "" : `: ${why}`}`);
}
