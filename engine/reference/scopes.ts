import type { ScopePlan, StepPlan } from "../flow/plan.js";
import type { Json } from "../json.js";
import { platform } from "./failures.js";
import { sight } from "./sight.js";
import { scopesOf, type Container, type Outcome, type Run, type Scope, type Step } from "./tree.js";
import { valueOf } from "./values.js";

interface Opening {
  readonly plan: ScopePlan;
  readonly parent: Step | null;
  readonly key: number | string;
  readonly path: string;
  readonly names?: { readonly [root: string]: Json };
}

/** A scope with its variables, made afresh. They see what its container sees, and what the container names. */
export function openScope(run: Run, { plan, parent, key, path, names = {} }: Opening): Scope {
  const scope: Scope = {
    ...{ plan, path, parent, key, names },
    ...{ vars: new Map<string, Json>(), steps: new Map<string, Step>() },
    ...{ stop: null, stoppedAt: 0, isFinishing: false, outcome: null, endedAt: 0, endedTick: 0 },
  };
  for (const step of plan.steps) (scope.steps as Map<string, Step>).set(step.name, pendingStep(step, scope));
  const outer = parent ? { ...scope, vars: new Map<string, Json>() } : scope;
  const values = plan.vars.map(({ name, value }) => [name, valueOf(value, sight(run, outer, null))] as const);
  for (const [name, value] of values) scope.vars.set(name, value);
  return scope;
}

export function pendingStep(plan: StepPlan, scope: Scope): Step {
  return {
    ...{ plan, scope, path: scope.path === "" ? plan.name : `${scope.path}.${plan.name}` },
    ...{
      status: "pending",
      activity: null,
      stop: null,
      stoppedAt: 0,
      effect: "fails",
      output: undefined,
      error: null,
    },
    ...{ attempts: 0, joined: undefined, limitReached: false, generation: 0, endedAt: 0, endedTick: 0 },
  };
}

/** The step becomes a container. `open`: gives the scope of a place. Of nothing it may have to end at once. */
export function enter(
  run: Run,
  step: Step,
  { total, maxParallel, open }: Pick<Container, "total" | "maxParallel" | "open">,
): void {
  const { timeoutMs } = step.plan;
  step.status = "underWay";
  step.activity = {
    ...{ kind: "container", total, maxParallel, open, scopes: new Map() },
    deadline: timeoutMs === null ? null : run.now + timeoutMs,
  };
}

/** Whether everything in it has ended: also what its containers left running. */
export function hasRest({ steps, stop }: Scope): boolean {
  return [...steps.values()].every(
    (step) =>
      step.status !== "underWay" &&
      (step.status !== "pending" || stop !== null) &&
      scopesOf(step).every(({ outcome }) => outcome !== null),
  );
}

/** How a scope in which everything has ended ends. */
export function outcomeOf(run: Run, scope: Scope): Outcome {
  const { stop } = scope;
  if (stop?.why === "failed") return { status: "failed", error: stop.error };
  if (stop?.why === "cancelled") return { status: "cancelled" };
  if (stop?.why === "continued") return { status: "succeeded", output: null };
  if (stop?.why === "returned") return { status: "succeeded", output: stop.output };
  return { status: "succeeded", output: outputOf(run, scope) };
}

function outputOf(run: Run, scope: Scope): Json {
  const { output, steps } = scope.plan;
  if (output !== null) return valueOf(output, sight(run, scope, null));
  const last = steps.at(-1);
  return (last && scope.steps.get(last.name)!.output) ?? null;
}

/** The first failure of a scope's own steps that fails it. */
export function failureIn({ steps }: Scope): Step | undefined {
  return [...steps.values()]
    .filter(({ status, effect }) => status === "failed" && effect === "fails")
    .sort((a, b) => a.endedTick - b.endedTick)[0];
}

export const joinImpossible = platform("JoinImpossible");
