import { nestedScopes } from "../flow/nested-scopes.js";
import type { Plan, ScopePlan, StepPlan } from "../flow/plan.js";

/** The steps of a plan by the paths that a test names them with, and a run. */
export class StepPaths {
  readonly all: readonly StepPlan[];
  /** Steps whose paths differ in nothing but numbers. */
  readonly #alike = new Map<string, StepPlan[]>();

  constructor(plan: Plan) {
    this.all = flowScopes(plan).flatMap(stepsIn);
    for (const step of this.all) {
      const key = withoutNumbers(step.id);
      this.#alike.set(key, [...(this.#alike.get(key) ?? []), step]);
    }
  }

  /** Of a path in a run (`batch[3].resize`), or of a pattern (`batch[*].resize`). */
  find(path: string): StepPlan | undefined {
    const alike = this.#alike.get(withoutNumbers(path)) ?? [];
    return alike.find(({ id }) => fits(id.replaceAll("[]", "[*]"), path));
  }
}

/** Whether a path in a run is one of a pattern's, in which `[*]` stands for every item. */
export function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [partsOf(pattern), partsOf(path)];
  const isPart = (part: string, index: number): boolean =>
    part === given[index] || (part === "[*]" && given[index]?.startsWith("[") === true);
  return wanted.length === given.length && wanted.every(isPart);
}

/** `batch[3].resize`: `batch`, `[3]`, `.resize`. */
function partsOf(path: string): readonly string[] {
  return path.split(/(\[(?:\d+|\*)\])/);
}

/** The flow's own scope, and what follows it. */
export function flowScopes({ root }: Plan): readonly ScopePlan[] {
  return [root, root.onFailure, root.finally].filter((scope) => scope !== null);
}

function stepsIn({ steps }: ScopePlan): StepPlan[] {
  return steps.flatMap((step) => [step, ...nestedScopes(step).flatMap(({ scope }) => stepsIn(scope))]);
}

function withoutNumbers(path: string): string {
  return path.replace(/\[(?:\d+|\*)\]/g, "[]");
}
