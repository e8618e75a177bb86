import type { StepStop, Stop } from "./events.js";
import type { RunState, ScopeState } from "./state.js";

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

/** Nothing new starts in the scope: it, or one around it, has been stopped. */
export function isStopped(scope: ScopeState): boolean {
  for (let at: ScopeState | undefined = scope; at; at = at.parent?.scope) {
    if (at.stop) return true;
  }
  return false;
}
