import type { Plan } from "../flow/plan.js";
import type { Json } from "../json.js";
import { nextMoment } from "./moments.js";
import { isVain, operate } from "./operations.js";
import { possibleNow } from "./possible.js";
import { openScope } from "./scopes.js";
import { scopesOf, type Failure, type Outcome, type Run, type Scope, type Step } from "./tree.js";
import type { Asked, Guide, Possibility, World } from "./world.js";

/** How a run ended, and what became of each step that began. */
export interface Account {
  readonly outcome: Outcome;
  readonly endedAt: number;
  readonly steps: ReadonlyMap<string, StepAccount>;
}

export interface StepAccount {
  readonly status: "succeeded" | "failed" | "skipped" | "cancelled";
  readonly generation: number;
  readonly attempts: number;
  readonly output: Json | undefined;
  readonly error: Failure | null;
  readonly endedAt: number;
}

/**
 * What the specification says of a run: small, slow, and written from the flow language's page alone. It looks at
 * everything anew at each moment, does one of the things that may happen, and moves time on when nothing may.
 * `guide` chooses among things that may happen at one moment: an outcome is allowed if some guide leads to it.
 *
 * @throws Error when the run waits for something that will never come.
 */
export function interpret(plan: Plan, world: World, guide: Guide): Account {
  const run = begun(plan, world);
  const asked = [...world.asked].sort((a, b) => a.afterMs - b.afterMs);
  for (;;) {
    const possible = [...possibleNow(run), ...dueOf(run, asked)];
    const chosen = guide.choose(possible, run.now);
    if (chosen) {
      chosen.happen();
      continue;
    }
    const next = nextMoment(run);
    if (next === null) break;
    run.now = next;
  }
  if (!run.outcome) throw new Error("the run waits for something that will never come");
  return { outcome: run.outcome, endedAt: run.root.endedAt, steps: new Map(accounts(run.root)) };
}

function begun(plan: Plan, world: World): Run {
  const run = {
    ...{ plan, world, startedAt: world.startAt, now: world.startAt, ticks: 0, generation: 0 },
    ...{ deadline: world.startAt + plan.timeoutMs, pausedAt: null, outcome: null },
  };
  const begun = run as unknown as Run;
  begun.root = openScope(begun, { plan: plan.root, parent: null, key: "", path: "" });
  return begun;
}

/** Operations of one moment come in any order; what is asked for later comes later. */
function dueOf(run: Run, asked: Asked[]): Possibility[] {
  return asked
    .filter(({ afterMs }) => run.startedAt + afterMs <= run.now)
    .map((one) => ({
      marks: [`ask ${one.kind}`],
      isVain: isVain(run, one.kind),
      happen: () => {
        asked.splice(asked.indexOf(one), 1);
        operate(run, one.kind);
      },
    }));
}

function* accounts(scope: Scope): Generator<[string, StepAccount]> {
  for (const step of scope.steps.values()) {
    if (step.status === "pending") continue;
    yield [step.path, accountOf(step)];
    for (const inner of scopesOf(step)) yield* accounts(inner);
  }
}

function accountOf({ status, generation, attempts, output, error, endedAt }: Step): StepAccount {
  return { status: status as StepAccount["status"], generation, attempts, output, error, endedAt };
}
