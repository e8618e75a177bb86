import type { Plan, ScopePlan, StepPlan } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { AttemptEnd, World } from "./world.js";

/** Why something failed, with what the specification says of it: no message, which is nobody's business here. */
export interface Failure {
  readonly code: string;
  readonly step?: string;
  readonly attempt?: number;
  readonly retryable: boolean;
  readonly details?: Json;
  readonly cause?: Failure;
}

export type Outcome =
  | { readonly status: "succeeded"; readonly output: Json }
  | { readonly status: "failed"; readonly error: Failure }
  | { readonly status: "cancelled" };

/** Why nothing new starts in a scope any more. */
export type ScopeStop =
  | { readonly why: "failed"; readonly error: Failure }
  | { readonly why: "cancelled" }
  | { readonly why: "continued" }
  | { readonly why: "returned"; readonly output: Json };

/** Why a step that is under way is to end. */
export type StepStop =
  | { readonly why: "failed"; readonly error: Failure }
  | { readonly why: "cancelled" }
  /** Of a loop: `break`. */
  | { readonly why: "broke" };

/** What is decided at the very moment of a stop may still count. */
export function isStoppedNow({ now }: Run, { stop, stoppedAt }: Step | Scope): boolean {
  return stop?.why === "cancelled" && stoppedAt === now;
}

export interface Run {
  readonly plan: Plan;
  readonly world: World;
  readonly startedAt: number;
  now: number;
  /** Counts everything that happens: what came first of one moment. */
  ticks: number;
  generation: number;
  deadline: number;
  pausedAt: number | null;
  root: Scope;
  outcome: Outcome | null;
}

/** A scope of the plan that has been opened. */
export interface Scope {
  readonly plan: ScopePlan;
  /** Empty for the flow itself. */
  readonly path: string;
  readonly parent: Step | null;
  readonly key: number | string;
  /** What its container names in it: the loop's variable and `index`. */
  readonly names: { readonly [root: string]: Json };
  readonly vars: Map<string, Json>;
  readonly steps: ReadonlyMap<string, Step>;
  stop: ScopeStop | null;
  stoppedAt: number;
  /** It was stopped so that attempts may run to their end. */
  isFinishing: boolean;
  outcome: Outcome | null;
  endedAt: number;
  /** When it ended, by `ticks`. */
  endedTick: number;
}

export type StepStatus = "pending" | "underWay" | "succeeded" | "failed" | "skipped" | "cancelled";

/** A step of an opened scope. */
export interface Step {
  readonly plan: StepPlan;
  readonly scope: Scope;
  readonly path: string;
  status: StepStatus;
  activity: Activity | null;
  stop: StepStop | null;
  stoppedAt: number;
  /** Of a failed step: its scope fails, goes on by `onError`, or goes on because only counted needs name it. */
  effect: "fails" | "goesOn" | "tolerated";
  output: Json | undefined;
  error: Failure | null;
  attempts: number;
  limitReached: boolean;
  joined: Json | undefined;
  generation: number;
  endedAt: number;
  endedTick: number;
}

/** What a step that is under way is doing. */
export type Activity = Attempt | Backoff | Timer | Container;

export interface Attempt {
  readonly kind: "attempt";
  /** When it ends by itself. */
  endsAt: number;
  end: AttemptEnd | { readonly status: "cancelled" };
  readonly ignoresCancel: boolean;
  /** It has been told to end. */
  isCancelled: boolean;
  /** How it would have ended at the very moment at which it was told to. */
  lateEnd: Attempt["end"] | null;
  readonly repeats: number;
  totalDeadline: number | null;
}

export interface Backoff {
  readonly kind: "backoff";
  readonly until: number;
  readonly error: Failure;
  readonly repeats: number;
  totalDeadline: number | null;
}

export interface Timer {
  readonly kind: "timer";
  readonly until: number;
}

export interface Container {
  readonly kind: "container";
  /** Infinity: a loop's condition says when it is enough. */
  readonly total: number;
  readonly maxParallel: number;
  /** By place: what has been opened. */
  readonly scopes: Map<number, Scope>;
  /** Opens one of its scopes. Throws what its `vars` throw. */
  readonly open: (place: number) => Scope;
  deadline: number | null;
}

export function isEnded(step: Step): boolean {
  return step.status !== "pending" && step.status !== "underWay";
}

/** The container that the step is or has been. */
export function containerOf(step: Step): Container | null {
  return step.activity?.kind === "container" ? step.activity : null;
}

export function scopesOf(step: Step): Scope[] {
  return [...(containerOf(step)?.scopes.values() ?? [])];
}

export function openScopesOf(step: Step): Scope[] {
  return scopesOf(step).filter(({ outcome }) => outcome === null);
}
