import type { SectionKind } from "../flow/plan.js";
import type { CodeCall, ScopeOutcome, StepStop, Stop } from "./events.js";
import type { Fact } from "./facts.js";
import type { FlowError } from "./flow-error.js";
import type { DeadlineQueue } from "./deadlines.js";
import type { RunIdentity } from "./run-identity.js";
import type { Value } from "./value.js";
import type { Approval, ApprovalDecision, EventWait, HeardEvent } from "./waits.js";

export type RunStatus = "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled";
export type StepStatus =
  "pending" | "queued" | "running" | "waiting" | "succeeded" | "failed" | "skipped" | "cancelled";

/**
 * What a run is, folded from its events. Nothing here is decided: `evolve` alone writes it, but for the marked derived
 * parts, which can be computed again and are no part of the run's truth.
 *
 * Memory: an item of a forEach that has not started is part of a counter; one that has succeeded is a status and a
 * value of at most 1 KiB or its hash, and of loops that give one output not even that; only open ones, and until their forEach succeeds failed ones, have steps.
 */
export interface RunState extends RunIdentity {
  readonly createdAt: number;
  status: RunStatus;
  startedAt: number | null;
  endedAt: number | null;
  /** Events folded so far. */
  seq: number;
  /** The newest pass's time: time never runs backwards in a run. */
  now: number;
  /** How often the run was retried. */
  generation: number;
  /** What it still ends is not waited for. */
  isTerminated: boolean;
  /** Null: it is not paused. */
  pause: Pause | null;
  /** Of the whole run, in epoch ms; null before the start. */
  deadline: number | null;
  /** How the run ended. */
  outcome: ScopeOutcome | null;
  /** Null before the start. */
  root: ScopeState | null;
  /** Open scopes by path; the flow's own is ``. */
  readonly scopes: Map<string, ScopeState>;
  /** Steps of open scopes by path; a step that never started is not here. */
  readonly steps: Map<string, StepState>;
  /** Steps ever started. */
  startedSteps: number;
  /** Steps that have started and not ended. */
  activeSteps: number;
  /** How many steps have ended: gives the order of ending. */
  endedSteps: number;
  /** What endings have taken since the run itself began to end. */
  readonly endingTime: EndingTime;
  /** Signals that no step has taken yet, by name, in order of sending. */
  readonly signals: Map<string, HeardEvent[]>;
  /** Of every signal that was ever sent. */
  readonly signalIds: Set<string>;
  /** The greatest depth of the events that were taken. */
  eventDepth: number;
  /** The newest events that were taken, all published at the same moment, by id. */
  newestTaken: { readonly at: number; readonly ids: readonly string[] };
  /** Derived: steps that wait for events and signals, by name and path. */
  readonly listeners: Map<string, Map<string, StepState>>;
  /** Derived: what is due when. */
  readonly deadlines: DeadlineQueue;
  /** Derived: paths of scopes and steps that changed and have not been looked at. */
  dirty: Set<string>;
  /** Derived: facts that cannot be judged before a payload is loaded. Empty whenever a pass commits. */
  inbox: Fact[];
}

export interface Pause {
  /** Epoch ms. */
  readonly since: number;
  readonly by: string;
}

export interface ScopeState {
  readonly path: string;
  readonly key: number | string;
  /** Its place among the container's scopes, in the order of opening. */
  order: number;
  /** The container step, or of a compensation the step that it takes back; null for the flow itself and what ends it. */
  readonly parent: StepState | null;
  /** The scopes of its container; null: it has none. */
  readonly among: Children | null;
  /** Null: it belongs to no other scope's ending. */
  readonly section: Section | null;
  /** Of a section, moved on by pauses. */
  deadline: number | null;
  /** Null: its steps have not ended. */
  ending: Ending | null;
  /** The first failure of an ending inside it. */
  late: FlowError | null;
  readonly steps: Map<string, StepState>;
  readonly vars: Map<string, Value>;
  /** Steps that have started and not ended. */
  readonly active: Set<StepState>;
  /** Steps that have succeeded while scopes of theirs are still open. */
  readonly leaving: Set<StepState>;
  /** What a saga around it could still take back: steps of it and of scopes that have closed inside it. */
  compensable: StepState[];
  /** How many of its steps have ended. */
  ended: number;
  /** Set: nothing new starts. */
  stop: Stop | null;
  finishesRunning: boolean;
  /** Further failures after the first. */
  readonly otherErrors: FlowError[];
  /** Derived: per step, how many of its needs are known to be satisfied (needs never become unsatisfied). */
  readonly satisfied: Map<string, number>;
}

/** That a scope is part of another one's ending. */
export interface Section {
  readonly kind: SectionKind;
  readonly of: ScopeState;
}

/** What a scope does after its steps: one section after the other, in the order of `SectionKind`; compensations several. */
export interface Ending {
  /** How the scope will end, as far as it is known. */
  outcome: ScopeOutcome;
  isLate: boolean;
  /** The latest that was opened. */
  latest: SectionKind | null;
  open: ScopeState | null;
}

/** A clock that runs while a `finally` or `onFailure` is open. */
export interface EndingTime {
  readonly open: Set<ScopeState>;
  /** Of those that are open, the first one's opening. */
  since: number;
  spentMs: number;
}

export interface StepState {
  readonly path: string;
  readonly name: string;
  readonly scope: ScopeState;
  startedAt: number;
  /** How many steps of the run had ended before it started. */
  startedAfter: number;
  endedAt: number | null;
  /** Place in the order of ending, over the whole run. */
  endOrder: number | null;
  phase: Phase;
  /** What its compensation sees; null: it has none that may run. */
  compensation: Compensation | null;
  /** It, or something in it that is forgotten, has been taken back: a retry of the run does it again. */
  isTakenBack: boolean;
}

export interface Compensation {
  readonly input: Value;
  readonly result: Value;
}

/** What a step is doing, or how it ended. */
export type Phase =
  | { readonly kind: "new" }
  | CodePhase
  | TimerPhase
  | ListeningPhase
  | ApprovalPhase
  | ContainerPhase
  | EndedPhase;

export interface CodePhase {
  readonly kind: "code";
  readonly call: CodeCall;
  /** The call's, moved on by pauses. */
  totalDeadline: number | null;
  attempt: number;
  /** Repeats that `idempotent` gave. */
  repeats: number;
  /** Set: waiting to try again; null: in the queue or running (the attempt's row tells which). */
  retryAt: number | null;
  lastError: FlowError | null;
  stop: StepStop | null;
}

export interface TimerPhase {
  readonly kind: "timer";
  readonly until: number;
}

export interface ListeningPhase {
  readonly kind: "listening";
  readonly wait: EventWait;
  /** The wait's, moved on by pauses. */
  deadline: number;
  readonly taken: HeardEvent[];
}

export interface ApprovalPhase {
  readonly kind: "approval";
  readonly approval: Approval;
  /** The approval's, moved on by pauses. */
  deadline: number;
  readonly decisions: (ApprovalDecision & { readonly at: number })[];
}

export interface ContainerPhase {
  readonly kind: "container";
  readonly children: Children;
  readonly timeoutMs: number | null;
  /** The start and `timeoutMs`, moved on by pauses. */
  deadline: number | null;
  stop: StepStop | null;
  finishesRunning: boolean;
}

export interface Children {
  /** Infinity: as many as a condition says. */
  readonly total: number;
  /** Null: items or iterations, which are numbered. */
  readonly keys: readonly string[] | null;
  /** Null: not those of a forEach. */
  readonly items: Value | null;
  readonly maxParallel: number;
  /** Open ones by key. */
  readonly open: Map<number | string, ScopeState>;
  /** Those that closed without success, as they were: a retry of the run goes on with them if the container fails. */
  readonly unsuccessful: Set<ScopeState>;
  opened: number;
  succeeded: number;
  failed: number;
  /** Of successful scopes only `first` and `latest` are kept. */
  readonly forgetsOutputs: boolean;
  /** Ended ones by the order in which they were opened. */
  readonly outcomes: (ScopeOutcome | undefined)[];
  /** Of the failed ones, in order of ending. */
  readonly errors: FlowError[];
  /** The first failure of an ending among them. */
  late: FlowError | null;
  /** Outputs of successful ones, by time of ending. */
  first: Value | null;
  latest: Value | null;
}

export type EndedPhase =
  | {
      readonly kind: "succeeded";
      readonly output: Value;
      readonly attempts: number;
      readonly limitReached: boolean;
      readonly leaving: Children | null;
    }
  | {
      readonly kind: "failed";
      readonly error: FlowError;
      readonly effect: "fails" | "continues" | "tolerated";
      readonly output: Value;
      readonly attempts: number;
      /** Of a container. */
      readonly container: ContainerPhase | null;
    }
  | { readonly kind: "skipped"; readonly reason: "disabled" | "condition" | "needs" }
  | {
      readonly kind: "cancelled";
      readonly attempts: number;
      /** Of a container. */
      readonly container: ContainerPhase | null;
    };
