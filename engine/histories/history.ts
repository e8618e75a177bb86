import { hexDigestOf } from "../digest.js";
import type { RunEvent } from "../run/events.js";
import { evolve } from "../run/evolve.js";
import type { RunState } from "../run/state.js";
import { nextWake } from "../run/wake.js";
import { why } from "../run/why.js";

/** A run as a version of the engine has recorded it, and what its state was after each event. */
export interface History {
  readonly events: readonly RunEvent[];
  /** Of each state, 12 hex digits of a hash of what people and shells see of it. */
  readonly states: readonly string[];
}

/** Folds a history and tells each state that it goes through. */
export function statesOf(events: readonly RunEvent[]): string[] {
  let state: RunState | null = null;
  return events.map((event) => {
    state = evolve(state, event);
    return hexDigestOf(JSON.stringify(seenOf(state))).slice(0, 12);
  });
}

/** Nothing of how the state is laid out, which versions may change. */
function seenOf(state: RunState): unknown {
  const { status, outcome, generation, deadline, startedSteps, activeSteps, endedSteps } = state;
  return {
    ...{ status, outcome, generation, deadline, startedSteps, activeSteps, endedSteps },
    scopes: [...state.scopes.values()].map(({ path, vars, stop }) => [path, [...vars], stop]),
    steps: [...state.steps.values()].map(({ path, phase, startedAt, endedAt }) => [
      ...[path, phase.kind, startedAt, endedAt],
      "output" in phase ? phase.output : null,
    ]),
    why: why(state, []),
    nextWake: nextWake(state),
  };
}
