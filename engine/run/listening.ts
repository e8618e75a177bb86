import type { StepPlan, WaitForAction } from "../flow/plan.js";
import type { Json } from "../json.js";
import { ExpressionFailure } from "../expressions/failure.js";
import type { StepEnvironment } from "./environment.js";
import type { EventArrived, SignalSent } from "./facts.js";
import { platformError, type FlowError } from "./flow-error.js";
import { fail, succeedOrFail } from "./outcomes.js";
import { Failure, type Pass } from "./pass.js";
import { pathOf, type Place } from "./place.js";
import { stepPlanOf } from "./plan-lookup.js";
import type { ListeningPhase, StepState } from "./state.js";
import { isStopped } from "./stopping.js";
import { asText } from "./text.js";
import type { HeardEvent } from "./waits.js";

/** Signals of one name that a run keeps for steps that have not asked for them yet. */
const maxBufferedSignals = 1_000;
const maxKeyLength = 256;

/**
 * Steps that wait for events and signals.
 *
 * L1 An event is for everybody who waits for it; a signal is for one step, the first that takes it, in order of sending.
 *    Each is offered to a step once, when it comes or when the step starts: a `match` is not looked at again when what it
 *    reads has changed, or a folded state would decide otherwise than a cached one.
 * L2 An event counts once for a step, however often it is delivered.
 * L3 What matters for a step is when an event was published, not when it is delivered. Of the moment in which the step
 *    starts count those that the run had not taken before: no event ends an iteration and the next one, too.
 * L4 A signal waits for its step from the run's first moment; it is never lost and never heard twice.
 */
export function listen(pass: Pass, place: Place, action: WaitForAction, environment: StepEnvironment): void {
  const path = pathOf(place);
  const { event, count } = action;
  const key = action.key && keyOf(pass.json(action.key, environment.at("waitFor/key")));
  const since = action.since === "run" ? pass.state.createdAt : pass.now;
  const deadline = pass.now + action.waitMs;
  const buffered = key === null ? (pass.state.signals.get(event) ?? []) : [];
  const signals = buffered.filter((signal) => matches(pass, place, signal)).slice(0, count);
  const past = action.since === "step" ? takenAt(pass, since) : [];
  pass.emit({ type: "WaitStarted", path, wait: { event, key, since, past, count, deadline } });
  for (const signal of signals) pass.emit({ type: "EventTaken", path, event: signal }); // L1
  if (signals.length < count) pass.command({ type: "Listen", path, event, key, since });
}

/** L3 */
function takenAt({ state: { newestTaken } }: Pass, moment: number): readonly string[] {
  return newestTaken.at >= moment ? newestTaken.ids : [];
}

/** The text of an event's key. Throws `Failure` (`InvalidInput`) for one that is too long. */
export function keyOf(json: Json): string {
  const key = asText(json);
  if (key !== "" && key.length <= maxKeyLength && !key.includes("\0")) return key;
  const message = `an event's key has 1 to ${maxKeyLength} characters, none of them U+0000`;
  throw new Failure(platformError("InvalidInput", message));
}

/** Gives an event to every step that waits for it. */
export function takeEvent(pass: Pass, { event }: EventArrived): void {
  for (const step of listenersOf(pass, event)) offer(pass, step, event);
}

/** Keeps a signal until a step takes it. The same one again changes nothing. */
export function takeSignal(pass: Pass, fact: SignalSent): void {
  const { state } = pass;
  const { id, name, data, by } = fact;
  if (!state.signalIds.has(id)) {
    if (refuseSignal(pass, fact)) return;
    pass.emit({ type: "SignalSent", id, name, data, by });
  }
  const signal = state.signals.get(name)?.find((buffered) => buffered.id === id); // L4
  for (const step of signal ? listenersOf(pass, signal) : []) if (offer(pass, step, signal!)) return; // L1
}

function refuseSignal(pass: Pass, fact: SignalSent): boolean {
  const { outcome, runId, signals } = pass.state;
  if (outcome) {
    pass.refuse(fact, "RunEnded", `Run ${runId} has ended: nothing hears the signal.`);
    return true;
  }
  if ((signals.get(fact.name)?.length ?? 0) < maxBufferedSignals) return false;
  const message = `${maxBufferedSignals} signals "${fact.name}" wait for a step that takes them: send more when some are taken.`;
  pass.refuse(fact, "TooManyRequests", message);
  return true;
}

function listenersOf({ state }: Pass, { name }: HeardEvent): StepState[] {
  return [...(state.listeners.get(name)?.values() ?? [])];
}

/** Gives the event to a step that wants it; an expression that fails is the step's failure. */
function offer(pass: Pass, step: StepState, event: HeardEvent): boolean {
  const place: Place = { scope: step.scope, step: stepPlanOf(pass.plan, step) };
  if (isStopped(step.scope) || !isWanted(step.phase as ListeningPhase, event)) return false;
  const matched = pass.attempt(() => matches(pass, place, event));
  if (!matched.ok) fail(pass, place, matched.error);
  else if (matched.result) pass.emit({ type: "EventTaken", path: step.path, event });
  return matched.ok && matched.result;
}

function isWanted({ wait, taken }: ListeningPhase, { id, key, at, signalledBy }: HeardEvent): boolean {
  if (taken.length >= wait.count || taken.some((one) => one.id === id)) return false; // L2
  if (signalledBy !== null) return wait.key === null;
  return at >= wait.since && !wait.past.includes(id) && (wait.key === null || wait.key === key); // L3
}

/** What reads a value that the event has not does not match. */
function matches(pass: Pass, place: Place, event: HeardEvent): boolean {
  const { match } = place.step.action as WaitForAction;
  if (match === null) return true;
  const { id, name, key, data, at } = event;
  const seen: Json = { id, name, key, data, at: new Date(at).toISOString() };
  const environment = pass.environment(place, `${pathOf(place)}/waitFor/match`, { event: { json: seen } });
  try {
    return pass.condition(match, environment);
  } catch (thrown) {
    if (thrown instanceof ExpressionFailure && thrown.code === "MissingValue") return false;
    throw thrown;
  }
}

/** Looks at a step that waits for an event: ends it when it has all, or is late. */
export function visitListening(pass: Pass, place: Place, phase: ListeningPhase): void {
  const { wait, taken, deadline } = phase;
  if (taken.length >= wait.count) return succeedOrFail(pass, place, () => ({ json: dataOf(phase) }));
  if (deadline <= pass.now) fail(pass, place, timeout(place.step, phase));
}

function dataOf({ wait, taken }: ListeningPhase): Json {
  return wait.count === 1 ? taken[0]!.data : taken.map(({ data }) => data);
}

function timeout({ name }: StepPlan, { wait, taken }: ListeningPhase): FlowError {
  const heard = taken.length === 0 ? "" : ` but ${taken.length}`;
  const wanted = wait.count === 1 ? `"${wait.event}"` : `${wait.count} of "${wait.event}"`;
  return platformError("Timeout", `"${name}" waited for ${wanted} and heard nothing${heard} in time`);
}
