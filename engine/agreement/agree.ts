import type { Plan } from "../flow/plan.js";
import type { Json } from "../json.js";
import { interpret, type Account } from "../reference/interpret.js";
import type { AttemptName, AttemptStory, World } from "../reference/world.js";
import type { RunEvent } from "../run/events.js";
import {
  simulate,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
  type SimulationOptions,
} from "../simulate/simulate.js";
import { difference } from "./compare.js";
import { guideBy } from "./trace-guide.js";

/** A flow with everything that happens to it. */
export interface Trial {
  readonly plan: Plan;
  readonly inputs: Json;
  readonly answer: (attempt: AttemptName & { readonly input: Json }) => SimulatedAnswer;
  readonly operations: readonly SimulatedRequest[];
}

/** Runs it in the engine and gives where that differs from what the specification allows; null: nowhere. */
export function disagreement(
  trial: Trial,
  options: Partial<SimulationOptions> = {},
): { readonly run: Simulation; readonly differs: string | null } {
  const { plan, inputs, answer, operations } = trial;
  const run = simulate(plan, { inputs, answer, operations, ...options });
  return { run, differs: difference(run, followed(trial, run.events)) };
}

/** What the reference says of the order of things in a history. */
function followed({ plan, inputs, answer, operations }: Trial, events: readonly RunEvent[]): Account {
  const world: World = {
    ...{ inputs, config: {}, startAt: events[0]!.at, asked: operations },
    story: (attempt) => storyOf(answer(attempt)),
    pauseMs: pauses(events),
  };
  return interpret(plan, world, guideBy(events));
}

function storyOf(answer: SimulatedAnswer): AttemptStory {
  const { afterMs = 0, ignoresCancel = false } = answer;
  if (!("error" in answer))
    return { afterMs, ignoresCancel, end: { status: "succeeded", output: answer.output } };
  const { code = "CodeError", retryable = true } = answer.error;
  return { afterMs, ignoresCancel, end: { status: "failed", code, retryable } };
}

/** The engine's own pauses, which must be no longer than the specification's. */
function pauses(events: readonly RunEvent[]): World["pauseMs"] {
  const known = new Map<string, number>();
  let generation = 0;
  for (const event of events) {
    if (event.type === "RunRetried") generation = event.generation;
    if (event.type === "RetryScheduled")
      known.set(`${event.path}#${generation}/${event.attempt}`, event.retryAt - event.at);
  }
  return ({ path, generation, attempt }, longestMs) => {
    const pause = known.get(`${path}#${generation}/${attempt}`) ?? 0;
    if (pause < 0 || pause > longestMs) throw new Error(`${path} pauses ${pause} of at most ${longestMs} ms`);
    return pause;
  };
}
