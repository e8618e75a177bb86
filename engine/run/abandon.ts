import { endSteps } from "./ending.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import type { FlowError } from "./flow-error.js";
import type { NewEvent } from "./pass.js";
import type { RunState } from "./state.js";

/**
 * Gives up a run that nothing can be decided for any more, because its flow or a value of it is lost: ends all that is
 * open in it, and the run with this error. The events are folded into the state. The attempts are the shell's to end.
 */
export function abandon(state: RunState, error: FlowError, now: number): RunEvent[] {
  const events: RunEvent[] = [];
  const at = Math.max(now, state.now);
  const emit = (event: NewEvent): void => {
    events.push({ ...event, at });
    evolve(state, events.at(-1)!);
  };
  endSteps(state, emit);
  emit({ type: "RunEnded", outcome: { status: "failed", error } });
  return events;
}
