import type { CodeAction, Plan } from "../flow/plan.js";
import { takeDecision, visitApproval } from "./approvals.js";
import { endAttempt, visitCode } from "./attempts.js";
import { visitContainer } from "./containers.js";
import type { Decision } from "./decision.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import type { Fact, RunRequested } from "./facts.js";
import { takeEvent, takeSignal, visitListening } from "./listening.js";
import { operate, startRun } from "./operations.js";
import { succeedOrFail } from "./outcomes.js";
import type { Place } from "./place.js";
import { Pass } from "./pass.js";
import { stepPlanOf } from "./plan-lookup.js";
import { closeIfEnded, runTimeout, visitScope } from "./scopes.js";
import { considerAll } from "./start-step.js";
import type { RunState, StepState } from "./state.js";
import { mark } from "./state-access.js";
import { isAtRest, isEnding, isOver } from "./stopping.js";
import type { LoadedPayloads, PayloadReference } from "./value.js";
import { PayloadMissing } from "./value-codec.js";
import { nextWake, putBack, takeDue } from "./wake.js";

/**
 * Decides what a run does next: pure, so the same arguments give the same decision.
 *
 * D1 Every change of the state is an event, folded at once: what follows is decided on the new state.
 * D2 Only what changed is looked at (`state.dirty`), and looking twice changes nothing, so a state folded from a
 *    history, which is dirty everywhere, decides the same.
 * D3 A visit that needs a payload that is not loaded leaves no half-made change behind that a second visit would
 *    repeat: it is done again once the payload is there.
 * D4 A pass is bounded: past the bound, what is left stays dirty and `hasMore` says so.
 * D5 What an earlier pass left is finished first, as of that pass's time: so it does not matter whether the state was
 *    cached or folded anew.
 * D6 A deadline that has come holds until it is answered, or the run would wait for it for ever.
 * D7 That a run is stopped is not put off: past the bound what has been stopped is told so and ends, and nothing of it is
 *    left in the queue when whoever asked for it is answered. What it starts to end well (a `finally`) is bounded as
 *    all that starts.
 * D8 What is asked of a run together with its start is settled before anything of it is looked at: one that is paused so
 *    begins when it is resumed.
 *
 * @param state null for a new run, whose first fact is `RunRequested`.
 * @param now epoch ms; a time before the run's newest is raised to it.
 */
export function decide(
  plan: Plan,
  state: RunState | null,
  facts: readonly Fact[],
  payloads: LoadedPayloads,
  now: number,
): Decision & { readonly state: RunState } {
  const created = state ? null : creation(facts[0], now);
  const current = state ?? evolve(null, created!);
  const pass = new Pass(plan, current, payloads, current.now);
  if (created) pass.events.push(created);
  const missing = new Map<string, PayloadReference>();
  if (!created) drain(pass, missing); // D5, D8
  pass.now = Math.max(now, current.now);
  takeFacts(pass, facts, missing);
  const due = isAtRest(current) ? [] : takeDue(current, pass.now); // O2
  for (const { path } of due) mark(current, path);
  drain(pass, missing);
  putBack(current, due); // D6
  return {
    state: current,
    events: pass.events,
    commands: pass.commands,
    payloads: [...pass.newPayloads.values()],
    missing: [...missing.values()],
    refusals: pass.refusals,
    hasMore: missing.size === 0 && current.dirty.size > 0 && !isAtRest(current),
    nextWake: nextWake(current),
  };
}

function creation(fact: Fact | undefined, now: number): RunEvent {
  if (fact?.type !== "RunRequested") throw new Error("the first fact of a run is RunRequested");
  const { runId, flow, version, inputs, config, priority, seed, trigger, startedBy }: RunRequested = fact;
  const identity = { runId, flow, version, inputs, config, priority, seed, ...(trigger && { trigger }) };
  return { type: "RunCreated", at: now, ...identity, ...(startedBy !== undefined && { startedBy }) };
}

function takeFacts(pass: Pass, facts: readonly Fact[], missing: Map<string, PayloadReference>): void {
  const { state } = pass;
  const waiting = state.inbox;
  state.inbox = [];
  for (const fact of [...waiting, ...facts]) {
    pass.beginWork();
    const isTaken = unlessMissing(missing, () => takeFact(pass, fact));
    if (!isTaken) state.inbox.push(fact);
  }
}

function takeFact(pass: Pass, fact: Fact): void {
  switch (fact.type) {
    case "RunRequested":
      return;
    case "AttemptEnded":
      return endAttempt(pass, fact);
    case "EventArrived":
      return takeEvent(pass, fact);
    case "SignalSent":
      return takeSignal(pass, fact);
    case "DecisionMade":
      return takeDecision(pass, fact);
    default:
      return operate(pass, fact);
  }
}

/** Visits what is dirty, in the order in which it became so, until nothing is or the pass is used up. */
function drain(pass: Pass, missing: Map<string, PayloadReference>): void {
  const { dirty } = pass.state;
  if (isAtRest(pass.state)) return; // O2
  const blocked: string[] = [];
  for (const path of dirty) {
    if (pass.state.outcome || (pass.isUsedUp && !isStopping(pass.state))) break; // D4, D7
    dirty.delete(path);
    pass.beginWork();
    if (!unlessMissing(missing, () => visit(pass, path))) blocked.push(path); // D3
  }
  // D2: what was left changed before all that is dirty now, unless it did again, so a folded state has it first.
  const rest = pass.takeRest().filter((path) => !dirty.has(path));
  if (rest.length > 0) pass.state.dirty = new Set([...rest, ...dirty]);
  for (const path of blocked) pass.state.dirty.add(path);
}

function isStopping({ root }: RunState): boolean {
  return root !== null && isEnding(root);
}

function unlessMissing(missing: Map<string, PayloadReference>, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof PayloadMissing)) throw thrown;
    for (const reference of thrown.references) missing.set(reference.hash, reference);
    return false;
  }
}

function visit(pass: Pass, path: string): void {
  if (path === "") return visitRun(pass);
  const scope = pass.state.scopes.get(path);
  if (scope) return visitScope(pass, scope);
  const step = pass.state.steps.get(path);
  if (step) visitStep(pass, step);
}

function visitRun(pass: Pass): void {
  const { state, plan } = pass;
  if (!state.root) return startRun(pass);
  if (state.deadline !== null && state.deadline <= pass.now && !isOver(state.root)) {
    const stop = { reason: "timeout", error: runTimeout(plan.timeoutMs) } as const;
    pass.emit({ type: "ScopeStopped", scope: "", stop, finishesRunning: false });
  }
  visitScope(pass, state.root);
}

function visitStep(pass: Pass, step: StepState): void {
  const place: Place = { scope: step.scope, step: stepPlanOf(pass.plan, step) };
  const { phase } = step;
  switch (phase.kind) {
    case "new":
      return;
    case "code":
      return visitCode(pass, place, phase, place.step.action as CodeAction);
    case "timer":
      if (phase.until <= pass.now) succeedOrFail(pass, place, () => ({ json: null }));
      return;
    case "listening":
      return visitListening(pass, place, phase);
    case "approval":
      return visitApproval(pass, place, phase);
    case "container":
      return visitContainer(pass, place, step, phase);
    default:
      considerAll(pass, step.scope, place.step.dependants, step.path);
      closeIfEnded(pass, step.scope);
  }
}
