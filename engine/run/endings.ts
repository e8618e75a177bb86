import type { CatchPlan, ScopePlan, SectionKind } from "../flow/plan.js";
import { sectionDeadline } from "./ending-time.js";
import type { ScopeOutcome } from "./events.js";
import { errorToJson, platformError, withCause, withOthers, type FlowError } from "./flow-error.js";
import { openScope, type OpenedSection } from "./open-scope.js";
import type { Pass } from "./pass.js";
import { catchKey, scopePlanOf } from "./plan-lookup.js";
import type { Ending, ScopeState, Section, StepState } from "./state.js";
import { isStopped } from "./stopping.js";

/**
 * How a scope ends: after its steps come the compensations of a saga, its catch, its `onFailure` and its `finally`, and then it
 * closes. All scopes end on this one way; most have none of them.
 *
 * F1 Sections run one after the other, each at most once, in the order above: none is gone back to. Only compensations are
 *    several, one for each step (C2).
 * F2 What is stopped starts no catch, but it runs its `finally`.
 * F3 A terminated run opens no section.
 * F4 A failure of a `finally` is told by all that is around, also by what was stopped (`isLate`): only a cancelled run
 *    stays cancelled, and what waits for nothing of it, like the loser of a join, does not care. So is one of a compensation,
 *    where there is no first error that it stands beside.
 */
export interface Ended {
  readonly outcome: ScopeOutcome;
  readonly isLate?: true;
}

const order: readonly SectionKind[] = ["compensate", "catch", "onFailure", "finally"];

export function hasEnding(scope: ScopeState, plan: ScopePlan, outcome: ScopeOutcome): boolean {
  const { catches, onFailure, finally: last } = plan;
  return catches.length > 0 || onFailure !== null || last !== null || takesBack(scope, plan, outcome);
}

/** Whether a saga has something to take back. What was only left has not gone wrong. */
function takesBack(
  { compensable, stop }: ScopeState,
  { isSaga }: ScopePlan,
  { status }: ScopeOutcome,
): boolean {
  if (!isSaga || compensable.length === 0) return false;
  return status === "failed" || (status === "cancelled" && stop?.reason !== "left");
}

/** Opens the next section of a scope whose steps have ended; closes it when there is none. */
export function goOnEnding(pass: Pass, scope: ScopeState, ending: Ending): void {
  if (ending.open) return;
  if (!pass.state.isTerminated) {
    if (pass.isUsedUp) return pass.leaveRest(scope.path);
    if (openNext(pass, scope, ending)) return;
  }
  closeScope(pass, scope, { outcome: ending.outcome, ...(ending.isLate && { isLate: true }) });
}

/** Closes a scope, and with it the run when it is the flow's own. */
export function closeScope(pass: Pass, scope: ScopeState, ended: Ended): void {
  const { path, section } = scope;
  if (section) {
    const leads = leadsTo(scope, section, ended.outcome);
    pass.emit({ type: "ScopeClosed", scope: path, outcome: ended.outcome, ...(leads && { leads }) });
  } else if (scope.parent) pass.emit({ type: "ScopeClosed", scope: path, ...ended });
  else pass.emit({ type: "RunEnded", outcome: runOutcome(scope, ended.outcome) });
}

function runOutcome({ stop }: ScopeState, outcome: ScopeOutcome): ScopeOutcome {
  return stop?.reason === "cancelled" ? { status: "cancelled" } : outcome;
}

function openNext(pass: Pass, scope: ScopeState, ending: Ending): boolean {
  const plan = scopePlanOf(pass.plan, scope);
  const comes = (kind: SectionKind) =>
    ending.latest === null || order.indexOf(ending.latest) < order.indexOf(kind); // F1
  const isFirst = ending.latest === null || ending.latest === "compensate";
  if (isFirst && takesBack(scope, plan, ending.outcome)) return openCompensation(pass, scope);
  if (comes("catch") && openCatch(pass, scope, ending, plan)) return true;
  if (comes("onFailure") && plan.onFailure && ending.outcome.status === "failed")
    return openSection(pass, scope, "onFailure", "onFailure", sectionDeadline(pass.state, pass.now));
  if (comes("finally") && plan.finally)
    return openSection(pass, scope, "finally", "finally", sectionDeadline(pass.state, pass.now));
  return false;
}

function openSection(
  pass: Pass,
  of: ScopeState,
  kind: SectionKind,
  key: string,
  deadline?: number,
  error?: FlowError,
): true {
  const section: OpenedSection = {
    ...{ kind, of },
    ...(deadline !== undefined && { deadline }),
    ...(error && { error }),
  };
  openScope(pass, of.parent, key, section);
  return true;
}

function openCompensation(pass: Pass, of: ScopeState): true {
  openScope(pass, of.compensable.at(-1)!, "compensate", { kind: "compensate", of }); // C2
  return true;
}

/** The first catch that matches, unless nobody may catch the error; a catch whose condition fails has failed itself. */
function openCatch(pass: Pass, scope: ScopeState, { outcome }: Ending, { catches }: ScopePlan): boolean {
  if (outcome.status !== "failed" || !isCatchable(scope, outcome.error)) return false;
  for (const [index, one] of catches.entries()) {
    const key = catchKey(index);
    const matched = pass.attempt(() => matches(pass, scope, one, key, outcome.error));
    if (!matched.ok) return openSection(pass, scope, "catch", key, undefined, matched.error);
    if (matched.result) return openSection(pass, scope, "catch", key);
  }
  return false;
}

function isCatchable({ stop, parent }: ScopeState, { code }: FlowError): boolean {
  if (code === "Cancelled" || stop?.reason === "timeout" || !parent) return false;
  const isContainerStopped = parent.phase.kind !== "container" || parent.phase.stop !== null;
  return !isContainerStopped && !isStopped(parent.scope); // F2
}

function matches(
  pass: Pass,
  scope: ScopeState,
  { codes, condition }: CatchPlan,
  key: string,
  error: FlowError,
): boolean {
  if (codes && !codes.includes(error.code)) return false;
  if (!condition) return true;
  const sees = { error: { json: errorToJson(error) } };
  return pass.condition(
    condition,
    pass.environment({ scope, step: null }, `${scope.parent!.path}.${key}/if`, sees),
  );
}

/** How the scope that a section belongs to ends now; null: as it would have. */
function leadsTo({ parent }: ScopeState, { kind, of }: Section, outcome: ScopeOutcome): Ended | null {
  const { outcome: before, isLate } = of.ending!;
  const first = before.status === "failed" ? before.error : null;
  if (kind === "catch")
    return { outcome: outcome.status === "failed" ? failed(withCause(outcome.error, first!)) : outcome };
  if (outcome.status !== "failed") return null;
  if (kind === "compensate") {
    const failure = compensationFailed(parent!, outcome.error);
    if (!first) return { outcome: failed(failure), isLate: true }; // F4
    return { outcome: failed(withOthers(first, [failure])), ...(isLate && { isLate }) };
  }
  if (kind === "onFailure") return { outcome: failed(withOthers(first!, [outcome.error])) };
  return { outcome: failed(first ? withCause(outcome.error, first) : outcome.error), isLate: true }; // F4
}

function compensationFailed({ path }: StepState, cause: FlowError): FlowError {
  const message = `"${path}" could not be taken back: ${cause.code}: ${cause.message}`;
  return { ...platformError("CompensationFailed", message), step: cause.step ?? path, cause };
}

function failed(error: FlowError): ScopeOutcome {
  return { status: "failed", error };
}
