import type { Expression } from "../expressions/expression.js";
import type { Template } from "../expressions/template.js";
import type { JsonSchema } from "../json-schema/validate.js";
import type { Json, JsonObject } from "../json.js";
import type { Recurrence } from "../schedule/cron-times.js";

/**
 * A plan is a valid flow document made ready to run: names resolved to steps, waits to needs, text to compiled
 * expressions, durations to milliseconds. It is derived from one immutable flow version and never changes.
 */
export interface Plan {
  readonly name: string;
  /** Hash of the document without what only the canvas needs (`spec.ui`, `title`): 64 hex digits. */
  readonly version: string;
  readonly description: string | null;
  readonly inputs: JsonSchema | null;
  readonly outputSchema: JsonSchema | null;
  readonly root: ScopePlan;
  /** From leaving the queue. Default 30 days. */
  readonly timeoutMs: number;
  /** 0–100, default 50. */
  readonly priority: number;
  /** In written order. */
  readonly schedules: readonly SchedulePlan[];
}

/** A trigger that fires at times of day. */
export interface SchedulePlan extends Recurrence {
  /** Of the trigger. */
  readonly name: string;
  readonly isEnabled: boolean;
  /** What happens at a time while a run of this schedule has not ended. */
  readonly overlap: Overlap;
  /** How many of the times that nobody minded are made up for, the newest ones. */
  readonly catchUp: number;
  /** CEL; null: every firing starts a run. */
  readonly condition: string | null;
  /** The run's input, with templates in its strings. */
  readonly with: JsonObject;
}

export type Overlap = "allow" | "skip" | "queue" | "cancelOldest";

/** What a scope may run after its steps have ended, in this order. */
export type SectionKind = "compensate" | "catch" | "onFailure" | "finally";

/** What a scope runs after its steps. */
export interface ScopeEndings {
  /** The first that matches takes the scope's error. */
  readonly catches: readonly CatchPlan[];
  readonly onFailure: ScopePlan | null;
  readonly finally: ScopePlan | null;
}

export interface CatchPlan {
  /** Null: every error. */
  readonly codes: readonly string[] | null;
  readonly condition: Expression | null;
  readonly scope: ScopePlan;
}

/** A list of steps that starts and ends as one: the flow itself, a branch, an iteration, a case. */
export interface ScopePlan extends ScopeEndings {
  /** Where it stands in the document: ``, `p.left`, `batch[]` (any iteration), `s.case[0]`, `s.default`. */
  readonly id: string;
  /** In written order. */
  readonly steps: readonly StepPlan[];
  readonly byName: ReadonlyMap<string, StepPlan>;
  /** The steps that wait for nothing in this scope. */
  readonly roots: readonly StepPlan[];
  readonly vars: readonly Assignment[];
  /** Null: the last written step's output. */
  readonly output: TemplateTree | null;
  readonly whenFailed: "cancel" | "finishRunning";
  /** When it does not succeed, what has succeeded inside is taken back. */
  readonly isSaga: boolean;
}

export interface StepPlan {
  /** The static path: `batch[].resize`. */
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** Position in its scope. */
  readonly index: number;
  readonly needs: Needs;
  /** Steps of the same scope that name this one in their needs, in written order. */
  readonly dependants: readonly StepPlan[];
  /** Every dependant names it in any/atLeast, and there is one: its failure does not fail the scope. */
  readonly isTolerated: boolean;
  readonly condition: Expression | null;
  readonly isDisabled: boolean;
  readonly onError: OnError;
  /** Reshapes the result, seeing `result`. */
  readonly output: TemplateTree | null;
  /** Of an attempt from its claim (code; default 10 min), or of a container from its start (default none). */
  readonly timeoutMs: number | null;
  readonly action: Action;
}

export interface Needs {
  /** Each must have succeeded, been skipped, or failed with an `onError` that takes it. */
  readonly all: readonly StepPlan[];
  /** `{any: […]}` is a count of 1. Only successes count. */
  readonly some: { readonly count: number; readonly of: readonly StepPlan[] } | null;
}

export type OnError =
  | { readonly kind: "fail" }
  | { readonly kind: "continue" }
  | { readonly kind: "output"; readonly output: TemplateTree };

/** A JSON value with templates in its strings, compiled. */
export type TemplateTree =
  | { readonly kind: "constant"; readonly json: Json }
  | { readonly kind: "template"; readonly template: Exclude<Template, { kind: "literal" }> }
  | { readonly kind: "list"; readonly items: readonly TemplateTree[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, TemplateTree])[] };

export interface Assignment {
  readonly name: string;
  readonly value: TemplateTree;
}

/** What a step does: one shape per verb. */
export type Action =
  | CodeAction
  | { readonly verb: "value"; readonly value: TemplateTree }
  | { readonly verb: "set"; readonly variables: readonly Assignment[] }
  | { readonly verb: "validate"; readonly value: TemplateTree; readonly schema: JsonSchema }
  | { readonly verb: "log"; readonly text: TemplateTree }
  /** `time` gives a duration, or with `isInstant` a timestamp. */
  | { readonly verb: "wait"; readonly time: TemplateTree; readonly isInstant: boolean }
  | WaitForAction
  | EmitAction
  | ApproveAction
  | ParallelAction
  | ForEachAction
  | WhileAction
  | RepeatAction
  | SwitchAction
  | TryAction
  | { readonly verb: "break" }
  | { readonly verb: "continue" }
  | { readonly verb: "return"; readonly value: TemplateTree }
  | {
      readonly verb: "fail";
      readonly code: TemplateTree;
      readonly message: TemplateTree;
      readonly details: TemplateTree | null;
    };

/** An event of the project, or a signal to the run. */
export interface WaitForAction {
  readonly verb: "waitFor";
  readonly event: string;
  /** Null: events of every key, and signals. */
  readonly key: TemplateTree | null;
  /** Sees `event`. */
  readonly match: Expression | null;
  /** From when on events count. */
  readonly since: "step" | "run";
  /** Before it fails. Default 7 days. */
  readonly waitMs: number;
  readonly count: number;
}

export interface EmitAction {
  readonly verb: "emit";
  readonly event: string;
  readonly key: TemplateTree | null;
  readonly data: TemplateTree;
}

/** In the order of what they may do. */
export type ProjectRole = "viewer" | "editor" | "admin" | "owner";

export interface ApproveAction {
  readonly verb: "approve";
  readonly message: TemplateTree;
  readonly form: JsonSchema | null;
  /** E-mail addresses; null: nobody by name. */
  readonly users: TemplateTree | null;
  /** Who has at least this one; null: nobody by role. */
  readonly role: ProjectRole | null;
  readonly quorum: number;
  readonly rejectQuorum: number;
  readonly allowsSelf: boolean;
  /** Default 7 days. */
  readonly waitMs: number;
  readonly onTimeout: "fail" | "approve" | "reject";
  readonly onReject: "fail" | "continue";
  /** The event that tells of it; null: none. */
  readonly notify: string | null;
}

export type RuntimeName = "node" | "python" | "bash";
export type FilesAccess = "none" | "read" | "write";

/** `run` and `file`: code that a runner executes. */
export interface CodeAction {
  readonly verb: "run" | "file";
  readonly runtime: RuntimeName;
  readonly source: { readonly code: string } | { readonly file: string };
  readonly with: TemplateTree;
  readonly env: readonly EnvEntry[];
  readonly secrets: readonly string[];
  /** Null: the code has nothing to do with records. */
  readonly data: DataAccess | null;
  /** What the step declares; `file:` steps have at least `read`. */
  readonly files: FilesAccess;
  readonly network: "none" | "project" | "internet";
  readonly resources: Resources;
  readonly image: string | null;
  readonly priority: number | null;
  readonly retry: RetryPlan;
  /** Covers queueing and all attempts. */
  readonly totalTimeoutMs: number | null;
  readonly isIdempotent: boolean;
  readonly outputSchema: JsonSchema | null;
  /** Null: nothing takes it back. */
  readonly compensate: CompensationPlan | null;
}

/** What takes a step back. Its scope sees the step's `input` and `result`. */
export interface CompensationPlan {
  readonly scope: ScopePlan;
  /** Also of an attempt that ended without telling how: lost, timed out or cancelled. Its `result` is null. */
  readonly whenUncertain: boolean;
}

export type EnvEntry =
  | { readonly name: string; readonly value: TemplateTree }
  | { readonly name: string; readonly secret: string };

export type DataRight = "read" | "create" | "update" | "delete";

/** What a step's code may do with records. */
export interface DataAccess {
  readonly collections: { readonly [name: string]: readonly DataRight[] };
  /** Writes become visible in the commit of the code's result, or not at all. */
  readonly isTransactional: boolean;
}

export interface Resources {
  readonly cpuMillis: number | null;
  readonly memoryBytes: number | null;
}

export interface RetryPlan {
  /** 1: no retry. */
  readonly maxAttempts: number;
  readonly delayMs: number;
  readonly factor: number;
  readonly maxDelayMs: number;
  readonly jitter: "full" | "none";
  /** Null: every retryable error. */
  readonly codes: readonly string[] | null;
  readonly condition: Expression | null;
}

/** When the children of a `parallel` or `forEach` make it succeed. */
export type Join =
  | { readonly kind: "all" }
  | { readonly kind: "settled" }
  /** `any` is 1. */
  | { readonly kind: "atLeast"; readonly count: number };

export type Collect = "object" | "list" | "settled" | "first" | "last" | "merge";

export interface ParallelAction {
  readonly verb: "parallel";
  readonly branches: readonly { readonly name: string; readonly scope: ScopePlan }[];
  readonly join: Join;
  readonly cancelRest: boolean;
  readonly collect: Collect;
}

export interface ForEachAction {
  readonly verb: "forEach";
  readonly items: TemplateTree;
  /** The loop variable. Default `item`. */
  readonly as: string;
  /** A whole number ≥ 1. Default 10. */
  readonly maxParallel: TemplateTree;
  readonly scope: ScopePlan;
  readonly join: Join;
  readonly cancelRest: boolean;
  readonly collect: Collect;
}

/** How often a loop may go round, and what it gives. */
export interface LoopLimit {
  /** A whole number ≥ 1. Default 1000. */
  readonly maxIterations: number;
  readonly onLimit: "fail" | "continue";
  /** Default `last`. */
  readonly collect: Collect;
}

export interface WhileAction extends LoopLimit {
  readonly verb: "while";
  /** Before each iteration. */
  readonly condition: Expression;
  readonly scope: ScopePlan;
}

/** Either `times` or `until` is there. */
export interface RepeatAction extends LoopLimit {
  readonly verb: "repeat";
  /** Gives a whole number ≥ 0. */
  readonly times: TemplateTree | null;
  /** After each iteration. */
  readonly until: Expression | null;
  readonly scope: ScopePlan;
}

export interface SwitchAction {
  readonly verb: "switch";
  readonly cases: readonly { readonly condition: Expression; readonly scope: ScopePlan }[];
  readonly otherwise: ScopePlan | null;
}

/** Its catches and its `finally` are the scope's endings. */
export interface TryAction {
  readonly verb: "try";
  readonly scope: ScopePlan;
}
