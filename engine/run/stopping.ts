import type { StepStop, Stop } from "./events.js";
import type { Children, RunState, ScopeState } from "./state.js";

/** What can be stopped: softly, so that attempts run to their end, or so that all of it ends now. */
interface Stoppable {
  readonly stop: Stop | StepStop | null;
  readonly finishesRunning: boolean;
}

/** Everything in it has been told to end now. */
export function isEnding({ stop, finishesRunning }: Stoppable): boolean {
  return stop !== null && !finishesRunning;
}

/** A stop would change something: nothing has stopped it yet, or only softly where this one is hard. */
export function isSofter(stopped: Stoppable, finishesRunning: boolean): boolean {
  return stopped.stop === null || (stopped.finishesRunning && !finishesRunning);
}

/** Why what is inside something stopped ends. */
export function reasonInside({ reason }: Stop | StepStop): "cancelled" | "left" {
  return wasLeft.has(reason) ? "left" : "cancelled";
}

const wasLeft: ReadonlySet<string> = new Set(["returned", "broke", "continued", "left"]);

/** Time and what is dirty mean nothing to the run: it has ended, or it is paused. */
export function isAtRest({ outcome, pause }: RunState): boolean {
  return outcome !== null || pause !== null;
}

/** Nothing new starts in the scope: it, or one around it, has been stopped. What is shielded knows nothing of outside. */
export function isStopped(scope: ScopeState): boolean {
  for (let at: ScopeState | undefined = scope; at; at = at.parent?.scope) {
    if (at.stop) return true;
    if (isShielded(at)) return false;
  }
  return false;
}

/** It runs to its end, whatever is stopped around it. */
export function isShielded({ section }: ScopeState): boolean {
  return section !== null && section.kind !== "catch";
}

/** The innermost shielded scope around, or itself; null: a stop of the run would reach it. */
export function shieldAround(scope: ScopeState): ScopeState | null {
  for (let at: ScopeState | undefined = scope; at; at = at.parent?.scope) if (isShielded(at)) return at;
  return null;
}

/** How the scope ends is decided: there is nothing left in it to stop but what is not to be stopped. */
export function isOver(scope: ScopeState): boolean {
  return isEnding(scope) || scope.ending !== null;
}

/** All that a container has begun, and will, only ends: its time is not counted any more. */
export function isOnlyEnding({ open, total, opened }: Children): boolean {
  if (open.size === 0 || opened < total) return false;
  return [...open.values()].every(({ ending }) => ending?.open && isShielded(ending.open));
}
