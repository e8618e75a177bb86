import type { Requirements, Value } from "@flowrunner/engine";
import type { Usage } from "@flowrunner/protocol";

/** Names an attempt by what it is an attempt of. */
export interface AttemptKey {
  readonly runId: string;
  readonly path: string;
  readonly generation: number;
  /** From 1. */
  readonly attempt: number;
}

/** An attempt to be put into the queue. */
export interface NewAttempt extends AttemptKey {
  readonly id: string;
  /** The step's id in the plan. */
  readonly stepId: string;
  readonly flowVersion: string;
  readonly pool: string;
  readonly requirements: Requirements;
  readonly priority: number;
  /** Place in the project's queue: the smallest is next. */
  readonly rank: number;
  readonly timeoutMs: number;
  readonly call: AttemptCall;
}

/** What the code is called with. */
export interface AttemptCall {
  readonly input: Value;
  readonly env: { readonly [name: string]: string };
}

export type AttemptRow = OpenAttempt | EndedAttempt;
export type OpenAttempt = QueuedAttempt | PausedAttempt | ClaimedAttempt;

interface AnyAttempt extends NewAttempt {
  readonly project: string;
  /** The fence: raised by the claim and once more by the end. */
  readonly epoch: number;
  readonly queuedAt: number;
}

export interface QueuedAttempt extends AnyAttempt {
  readonly status: "queued";
}

/** Out of the queue, because its run is paused. */
export interface PausedAttempt extends AnyAttempt {
  readonly status: "paused";
}

/** A queued attempt that may be next, with when its run left the queue. */
export interface NextAttempt extends QueuedAttempt {
  readonly runStartedAt: number;
}

export interface ClaimedAttempt extends AnyAttempt {
  readonly status: "claimed";
  readonly claim: Claim;
}

export interface EndedAttempt extends AnyAttempt {
  readonly status: "ended";
  /** Null: it was never claimed. */
  readonly claim: Claim | null;
  /** Of the result that ended it; null: something else did. */
  readonly resultHash: string | null;
  readonly endedAt: number;
}

export interface NewClaim {
  readonly attemptId: string;
  readonly workerId: string;
  /** SHA-256 of the nonce that the worker asked with. */
  readonly nonceHash: string;
  /** 256 random bits, from which and the nonce the callback token derives. */
  readonly tokenSalt: string;
  /** SHA-256 of the callback token. */
  readonly tokenHash: string;
  /** First lease. */
  readonly leaseMs: number;
}

export interface Claim extends Omit<NewClaim, "attemptId" | "leaseMs"> {
  /** The attempt's epoch at the claim: whoever holds the token is fenced when the attempt's is another. */
  readonly epoch: number;
  readonly claimedAt: number;
  /** The claim and the attempt's timeout. */
  readonly deadline: number;
  /** Lost when this has passed. */
  readonly leaseUntil: number;
  /** Whether the worker has ever sent a heartbeat. */
  readonly isStarted: boolean;
  /** When it was asked to end early; null: it was not. */
  readonly cancelAskedAt: number | null;
}

export interface AttemptEnd {
  readonly id: string;
  /** Of the result that ends it; null: something else does. */
  readonly resultHash: string | null;
  /** Default: nobody told. */
  readonly exit?: AttemptExit | null;
}

/** How an attempt's process ended, and what it cost, as far as anybody told. */
export interface AttemptExit {
  readonly code: number | null;
  readonly signal: string | null;
  /** Code of the attempt's error; null: it succeeded. */
  readonly reason: string | null;
  readonly usage: Usage | null;
}

export type QueuePool = Pick<NewAttempt, "pool" | "requirements">;

export interface Attempts {
  /** Throws `UniqueViolation` when the run has this attempt, or the id is taken. */
  insert(attempts: readonly NewAttempt[]): Promise<void>;
  get(id: string): Promise<AttemptRow | null>;
  /** Waits for those that exist, in the order of their ids, and gives them by id. */
  lock(ids: readonly string[]): Promise<ReadonlyMap<string, AttemptRow>>;
  /**
   * Queued → claimed, each one's deadline its timeout from now. Gives by id those that it claimed: not what is not queued,
   * or what another is claiming. Never waits.
   */
  claim(claims: readonly NewClaim[]): Promise<ReadonlyMap<string, ClaimedAttempt>>;
  /** Of a claimed attempt. Throws `CompareFailed` when it is not claimed. */
  askCancel(id: string): Promise<void>;
  /**
   * Queued → paused, all of a run. Waits for a claim that is being made of one, and leaves it what it claimed. Gives the
   * pools that they are out of.
   */
  pauseQueue(runId: string): Promise<readonly QueuePool[]>;
  /** Paused → queued, all of a run, at the places they had. Gives the pools that they are in again. */
  requeue(runId: string): Promise<readonly QueuePool[]>;
  /** Ends open attempts and fences their workers. Throws `CompareFailed` when one of them has ended. */
  end(ends: readonly AttemptEnd[]): Promise<void>;
  /** Attempts of a run that have not ended. */
  openOf(runId: string): Promise<readonly OpenAttempt[]>;
  /** Rank of the project's newest claim; 0 before the first. */
  newestClaimedRank(): Promise<number>;
}
