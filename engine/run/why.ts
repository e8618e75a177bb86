import type { ApprovalPhase, Phase, RunState, StepState } from "./state.js";

/** What the shell knows of an attempt that has not ended. */
export interface AttemptObservation {
  readonly path: string;
  readonly attempt: number;
  readonly status: "queued" | "paused" | "claimed";
  /** Epoch ms. */
  readonly since: number;
}

export interface Waiting {
  /** The step's path; empty: the run itself. */
  readonly step: string;
  readonly cause: WaitCause;
  /** Epoch ms. */
  readonly since: number;
  /** When it goes on by itself at the latest, in epoch ms; null: when what it waits for happens. */
  readonly nextWake: number | null;
}

/** Why nothing comes that would take an attempt from the queue, as its shell knows it. */
export interface QueueTrouble {
  /** The code that the attempt ends with if it stays so: `ImagePullFailed`. */
  readonly code: string;
  readonly message: string;
  /** Epoch ms. */
  readonly since: number;
  /** What to do about it, as a sentence. */
  readonly advice: string;
}

export type WaitCause =
  | { readonly kind: "start" }
  /** Somebody paused the run; attempts that run go on. */
  | { readonly kind: "paused"; readonly by: string }
  /** A pass reached its bound, and the next one waits for its turn. */
  | { readonly kind: "turn" }
  | { readonly kind: "queue"; readonly attempt: number; readonly trouble?: QueueTrouble }
  | { readonly kind: "running"; readonly attempt: number }
  | { readonly kind: "cancelling"; readonly attempt: number }
  | { readonly kind: "backoff"; readonly attempt: number; readonly lastError: string }
  | { readonly kind: "timer" }
  /** `taken` of `count` have come. */
  | {
      readonly kind: "event";
      readonly event: string;
      readonly key: string | null;
      readonly taken: number;
      readonly count: number;
    }
  /** `users` and who has at least `role` may decide; so many have. */
  | {
      readonly kind: "approval";
      readonly users: readonly string[];
      readonly role: string | null;
      readonly approved: number;
      readonly quorum: number;
      readonly rejected: number;
    }
  /** Items that have not started because `maxParallel` others run. */
  | { readonly kind: "maxParallel"; readonly unstarted: number };

/**
 * Says for a run that has not ended what each step under way waits for. It is never empty for such a run: every run
 * waits for something that has a name.
 */
export function why(state: RunState, attempts: readonly AttemptObservation[]): Waiting[] {
  if (state.outcome) return [];
  if (state.pause) return whilePaused(state, state.pause, attempts);
  if (!state.root) return [{ step: "", cause: { kind: "start" }, since: state.createdAt, nextWake: null }];
  const waiting = waitingSteps(state, attempts);
  if (waiting.length > 0) return waiting;
  return [{ step: "", cause: { kind: "turn" }, since: state.now, nextWake: state.now }];
}

/** A paused run waits to be resumed, and for nothing else but what its workers still do. */
function whilePaused(
  state: RunState,
  { since, by }: NonNullable<RunState["pause"]>,
  attempts: readonly AttemptObservation[],
): Waiting[] {
  const running = waitingSteps(state, attempts).filter(({ cause }) => cause.kind === "running");
  return [{ step: "", cause: { kind: "paused", by }, since, nextWake: null }, ...running];
}

function waitingSteps(state: RunState, attempts: readonly AttemptObservation[]): Waiting[] {
  const observed = new Map(attempts.map((attempt) => [`${attempt.path}#${attempt.attempt}`, attempt]));
  return [...state.steps.values()].flatMap((step) => waitingOf(step, step.phase, observed));
}

function waitingOf(
  step: StepState,
  phase: Phase,
  observed: ReadonlyMap<string, AttemptObservation>,
): Waiting[] {
  const at = { step: step.path, since: step.startedAt };
  switch (phase.kind) {
    case "timer":
      return [{ ...at, cause: { kind: "timer" }, nextWake: phase.until }];
    case "listening": {
      const { event, key, count } = phase.wait;
      const cause = { kind: "event", event, key, taken: phase.taken.length, count } as const;
      return [{ ...at, cause, nextWake: phase.deadline }];
    }
    case "approval":
      return [{ ...at, cause: approvalCause(phase), nextWake: phase.deadline }];
    case "container": {
      const { total, opened, keys, items } = phase.children;
      const unstarted = keys === null && items === null ? 0 : total - opened;
      if (unstarted === 0 || phase.stop) return [];
      return [{ ...at, cause: { kind: "maxParallel", unstarted }, nextWake: phase.deadline }];
    }
    case "code": {
      const { attempt, retryAt, lastError, stop, totalDeadline } = phase;
      if (retryAt !== null) {
        return [
          { ...at, cause: { kind: "backoff", attempt, lastError: lastError?.code ?? "" }, nextWake: retryAt },
        ];
      }
      const seen = observed.get(`${step.path}#${attempt}`);
      const kind = stop ? "cancelling" : seen?.status === "claimed" ? "running" : "queue";
      return [
        {
          step: step.path,
          since: seen?.since ?? at.since,
          cause: { kind, attempt },
          nextWake: totalDeadline,
        },
      ];
    }
    default:
      return [];
  }
}

function approvalCause({ approval, decisions }: ApprovalPhase): WaitCause {
  const { users, role, quorum } = approval;
  const approved = decisions.filter(({ verdict }) => verdict === "approve").length;
  return { kind: "approval", users, role, approved, quorum, rejected: decisions.length - approved };
}
