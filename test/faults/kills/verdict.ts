import { steps, type Testimony } from "./witness.js";

export interface HistoryEvent {
  readonly seq: number;
  readonly type: string;
  readonly path: string | null;
}

/** How a run that was acknowledged stands at the end. */
export interface RunAccount {
  readonly runId: string;
  readonly status: string;
  readonly errorCode: string | null;
  readonly events: readonly HistoryEvent[];
}

/** Everything that was promised and not kept; nothing, if all was. */
export function brokenPromises(
  runs: readonly RunAccount[],
  testimonies: readonly Testimony[],
): readonly string[] {
  return [
    ...runs.flatMap(unsuccessful),
    ...runs.flatMap(committedTwice),
    ...runs.flatMap(({ runId }) => badlyStarted(runId, testimonies)),
    ...strangers(runs, testimonies),
  ];
}

/** P1, P5: each reaches its end; a step whose code was killed would have failed its run. */
function unsuccessful({ runId, status, errorCode }: RunAccount): readonly string[] {
  return status === "succeeded" ? [] : [`run ${runId} is ${status} (${errorCode ?? "no error"})`];
}

/** P2 */
function committedTwice({ runId, events }: RunAccount): readonly string[] {
  const outcomes = events.filter(({ type }) => type === "StepSucceeded").map(({ path }) => path);
  const isWhole = events.every(({ seq }, index) => seq === index + 1);
  return [
    ...(isWhole ? [] : [`the history of run ${runId} has gaps or repetitions`]),
    ...(String(outcomes) === String(steps) ? [] : [`run ${runId} has the outcomes ${String(outcomes)}`]),
  ];
}

/** P3: each step's code started once, and ended. */
function badlyStarted(runId: string, testimonies: readonly Testimony[]): readonly string[] {
  const ofRun = testimonies.filter((testimony) => testimony.runId === runId);
  return (["start", "end"] as const).flatMap((what) => {
    const said = ofRun.filter((testimony) => testimony.what === what).map(({ attempt }) => attempt);
    const isRight = said.length === steps.length && new Set(said).size === said.length;
    return isRight ? [] : [`run ${runId} has the ${what}s ${said.join(", ")}`];
  });
}

/** P9: a start that was asked for again made no second run. */
function strangers(runs: readonly RunAccount[], testimonies: readonly Testimony[]): readonly string[] {
  const known = new Set(runs.map(({ runId }) => runId));
  const unknown = new Set(testimonies.map(({ runId }) => runId).filter((runId) => !known.has(runId)));
  return [...unknown].map((runId) => `run ${runId} was never acknowledged`);
}
