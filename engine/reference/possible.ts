import { endAttempt, endLate, isSucceeding, startNext } from "./attempts.js";
import { close } from "./closing.js";
import { endStopped, judge, nextPlace, openPlace, verdict } from "./containers.js";
import { attemptTo, succeed } from "./ending.js";
import { platform } from "./failures.js";
import { deadlineOf, livingScopes, livingSteps, setDeadline } from "./moments.js";
import { failureIn, hasRest } from "./scopes.js";
import { start, startsNow } from "./starting.js";
import { endAsTold, endEarly, stopScope } from "./stopping.js";
import { isStoppedNow, openScopesOf, type Run, type Scope, type Step } from "./tree.js";
import type { Possibility } from "./world.js";

/** All that may happen to a run at this moment without anybody asking for it. */
export function possibleNow(run: Run): Possibility[] {
  if (run.outcome) return [];
  const steps = [...livingSteps(run.root)];
  const ends = steps.flatMap((step) => attemptEnd(run, step));
  const scopes = [...livingScopes(run.root)];
  const failures = scopes.flatMap((scope) => failure(run, scope));
  if (run.pausedAt !== null) return [...failures, ...ends];
  const stops = [...flowTimeout(run), ...steps.flatMap((step) => timeout(run, step))];
  return [
    ...failures,
    ...scopes.flatMap((scope) => closing(run, scope)),
    ...steps.flatMap((step) => containerMove(run, step)),
    ...ends,
    ...stops,
    ...steps.flatMap((step) => starting(run, step)),
    ...steps.flatMap((step) => timer(run, step)),
    ...(stops.length > 0 ? [] : steps.flatMap((step) => nextAttempt(run, step))),
  ];
}

function attemptEnd(run: Run, step: Step): Possibility[] {
  const { activity, path, attempts } = step;
  if (activity?.kind !== "attempt" || activity.endsAt > run.now) return [];
  const marks = [`end ${path}`, `pause ${path} ${attempts}`, `attempt ${path} ${attempts + 1}`];
  const ends = { marks, happen: () => endAttempt(run, step, activity) };
  if (!activity.lateEnd) return [ends];
  const late = { marks: marks.map((mark) => mark.replace(/^end /, "verdict ")), isLate: true };
  return [
    { ...ends, marks: [step.stop?.why === "failed" ? `timeout ${path}` : `cancelled ${path}`] },
    { ...late, happen: () => endLate(run, step, activity) },
  ];
}

/** A scope in which a step has failed starts nothing new; it stops with the first error. */
function failure(run: Run, scope: Scope): Possibility[] {
  const failed = failureIn(scope);
  if (!failed || scope.stop) return [];
  const isFinishing = scope.plan.whenFailed === "finishRunning";
  const stop = { why: "failed", error: failed.error! } as const;
  return [{ marks: [`stop scope ${scope.path}`], happen: () => stopScope(run, scope, stop, isFinishing) }];
}

function closing(run: Run, scope: Scope): Possibility[] {
  if (!hasRest(scope) || (failureIn(scope) && !scope.stop)) return [];
  const { path, parent } = scope;
  const ends = { marks: [`close ${path}`, "run ends"], happen: () => close(run, scope) };
  const isComplete = [...scope.steps.values()].every(({ status }) => status !== "pending");
  if (!parent || !isStoppedNow(run, scope) || !isComplete) return [ends];
  const asItWas = () => {
    const failed = failureIn(scope);
    scope.stop = failed ? { why: "failed", error: failed.error! } : null;
    close(run, scope);
  };
  const late = { marks: [`close ${path} succeeded`, `close ${path} failed`], isLate: true, happen: asItWas };
  return [{ ...ends, marks: [`close ${path} cancelled`] }, late];
}

function containerMove(run: Run, step: Step): Possibility[] {
  const { activity, path } = step;
  if (activity?.kind !== "container" || step.status !== "underWay") return [];
  if (step.stop) {
    const isOver = openScopesOf(step).length === 0;
    const told = { marks: [`cancelled ${path}`, `end ${path}`], happen: () => endStopped(run, step) };
    const decided = {
      marks: [`decided ${path}`, `stop ${path}`],
      isLate: true,
      happen: () => judge(run, step),
    };
    const mayCount = isStoppedNow(run, step) && verdict(run, step).kind !== "open";
    return [...(mayCount ? [decided] : []), ...(isOver ? [told] : [])];
  }
  if (verdict(run, step).kind !== "open")
    return [{ marks: [`verdict ${path}`, `stop ${path}`], happen: () => judge(run, step) }];
  const place = nextPlace(step);
  if (place === null) return [];
  return [{ marks: [`open ${path}`, `stop ${path}`], happen: () => openPlace(run, step, place) }];
}

function starting(run: Run, step: Step): Possibility[] {
  if (!startsNow(step) || step.scope.stop || failureIn(step.scope)) return [];
  const { path } = step;
  const marks = [`end ${path}`, `attempt ${path} 1`, `timer ${path}`, `enter ${path}`];
  return [{ marks, happen: () => start(run, step) }];
}

function timer(run: Run, step: Step): Possibility[] {
  const { activity, path } = step;
  if (activity?.kind !== "timer" || activity.until > run.now) return [];
  const happen = () => attemptTo(run, step, () => succeed(run, step, null));
  const told = { marks: [`cancelled ${path}`], happen: () => endAsTold(run, step) };
  return [{ marks: [`decided ${path}`], isLate: step.stop !== null, happen }, ...(step.stop ? [told] : [])];
}

/** "A retry due at the very moment of a stop does not start." */
function nextAttempt(run: Run, step: Step): Possibility[] {
  const { activity, path, attempts } = step;
  if (activity?.kind !== "backoff" || activity.until > run.now) return [];
  const marks = [`attempt ${path} ${attempts + 1}`];
  return [{ marks, happen: () => startNext(run, step, activity) }];
}

/** "A result that arrives at the very moment of a `totalTimeout` counts." */
function timeout(run: Run, step: Step): Possibility[] {
  const deadline = deadlineOf(step);
  const { path } = step;
  if (deadline === null || deadline > run.now) return [];
  if (isSucceeding(run, step)) return [];
  const error = { ...platform("Timeout"), step: path };
  const happen = () => {
    setDeadline(step, null);
    if (isStoppedNow(run, step)) step.stop = null;
    endEarly(run, step, { why: "failed", error }, false);
  };
  return [{ marks: [`timeout ${path}`], happen }];
}

function flowTimeout(run: Run): Possibility[] {
  if (run.deadline > run.now) return [];
  const happen = () => {
    run.deadline = Infinity;
    stopScope(run, run.root, { why: "failed", error: platform("Timeout") }, false);
  };
  return [{ marks: ["stop scope "], happen }];
}
