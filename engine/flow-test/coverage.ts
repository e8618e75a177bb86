import { nestedScopes } from "../flow/nested-scopes.js";
import type { Plan, ScopePlan, StepPlan } from "../flow/plan.js";
import type { Simulation } from "../simulate/simulate.js";
import { flowScopes, StepPaths } from "./step-paths.js";

/** Something of a flow that a case can show. */
export interface CoveragePoint {
  readonly kind: "step" | "branch" | "condition" | "join" | "retry" | "catch";
  /** What of which step: `case[1] of route`. */
  readonly text: string;
  readonly isCovered: boolean;
}

type Point = Omit<CoveragePoint, "isCovered"> & { readonly isSeen: (sights: Sights) => boolean };

type Sight = "ran" | "skipped" | "retried" | "succeeded" | "failed";

/** What was seen of steps, by their ids. */
class Sights {
  readonly #seen = new Set<string>();

  add({ id }: StepPlan, sight: Sight): void {
    this.#seen.add(`${id} ${sight}`);
  }

  has({ id }: StepPlan, ...sights: readonly Sight[]): boolean {
    return sights.some((sight) => this.#seen.has(`${id} ${sight}`));
  }
}

/** What the cases of a test have shown of their flow. */
export class Coverage {
  readonly #sights = new Sights();
  readonly #steps: StepPaths;
  readonly #points: readonly Point[];

  constructor(plan: Plan) {
    this.#steps = new StepPaths(plan);
    const { onFailure } = plan.root;
    const last = onFailure ? [pointOfScope("catch", onFailure, "onFailure")] : [];
    this.#points = [...flowScopes(plan).flatMap(pointsOfScope), ...last];
  }

  add({ events }: Simulation): void {
    for (const event of events) {
      const step = "path" in event ? this.#steps.find(event.path) : undefined;
      const sight = sightOf(event);
      if (step && sight) this.#sights.add(step, sight);
    }
  }

  get points(): readonly CoveragePoint[] {
    return this.#points.map(({ kind, text, isSeen }) => ({ kind, text, isCovered: isSeen(this.#sights) }));
  }
}

function sightOf(event: Simulation["events"][number]): Sight | null {
  switch (event.type) {
    case "StepSucceeded":
      return "succeeded";
    case "StepFailed":
      return "failed";
    case "RetryScheduled":
      return "retried";
    case "StepSkipped":
      return event.reason === "condition" ? "skipped" : null;
    case "AttemptQueued":
    case "TimerStarted":
    case "WaitStarted":
    case "ApprovalAsked":
    case "ContainerEntered":
      return "ran";
    default:
      return null;
  }
}

const begun: readonly Sight[] = ["ran", "succeeded", "failed"];

function pointsOfScope({ steps }: ScopePlan): Point[] {
  return steps.flatMap((step) => [
    { kind: "step", text: step.id, isSeen: (sights) => sights.has(step, ...begun) },
    ...pointsOfCondition(step),
    ...pointsOfRetry(step),
    ...pointsOfJoin(step),
    ...pointsWithin(step),
  ]);
}

function pointsOfCondition(step: StepPlan): Point[] {
  if (!step.condition) return [];
  const point = (outcome: string, ...sights: readonly Sight[]): Point => ({
    kind: "condition",
    text: `the \`if\` of ${step.id} is ${outcome}`,
    isSeen: (seen) => seen.has(step, ...sights),
  });
  return [point("true", ...begun), point("false", "skipped")];
}

function pointsOfRetry(step: StepPlan): Point[] {
  if (!("retry" in step.action) || step.action.retry.maxAttempts === 1) return [];
  const text = `${step.id} is tried again`;
  return [{ kind: "retry", text, isSeen: (sights) => sights.has(step, "retried") }];
}

/** Of joins that take less than all. */
function pointsOfJoin(step: StepPlan): Point[] {
  if (!("join" in step.action) || step.action.join.kind === "all") return [];
  const point = (text: string, sight: Sight): Point => ({
    kind: "join",
    text: `the join of ${step.id} ${text}`,
    isSeen: (sights) => sights.has(step, sight),
  });
  const met = point("is met", "succeeded");
  return step.action.join.kind === "settled" ? [met] : [met, point("is not met", "failed")];
}

function pointsWithin(step: StepPlan): Point[] {
  const kind = step.action.verb === "switch" ? "branch" : "catch";
  return nestedScopes(step).flatMap(({ label, scope }) => {
    const isChoice = step.action.verb === "switch" || label?.startsWith("catch") === true;
    const entered = isChoice ? [pointOfScope(kind, scope, `${label} of ${step.id}`)] : [];
    return [...entered, ...pointsOfScope(scope)];
  });
}

function pointOfScope(kind: CoveragePoint["kind"], scope: ScopePlan, text: string): Point {
  const isSeen = (sights: Sights): boolean =>
    scope.steps.some((step) => sights.has(step, "skipped", ...begun));
  return { kind, text, isSeen };
}
