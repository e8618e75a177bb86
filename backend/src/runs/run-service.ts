import { randomBytes, randomUUID } from "node:crypto";
import {
  evolve,
  materialise,
  payloadsOf,
  toValue,
  why,
  type DecisionMade,
  type FlowError,
  type Json,
  type Operation,
  type Plan,
  type RunState,
  type RunStatus,
  type SignalSent,
  type Value,
  type Waiting,
} from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { AttemptKey, OpenAttempt } from "../store/port/attempts.js";
import type { StoredEvent } from "../store/port/run-events.js";
import type { RunOrigin, RunRow } from "../store/port/runs.js";
import type { Store, Transaction } from "../store/port/store.js";
import { attemptIdOf } from "./identities.js";
import type { Live, LiveListener } from "./live.js";
import type { Mailboxes } from "./mailboxes.js";
import type { PayloadCache } from "./payload-cache.js";

export interface RunRequest {
  readonly project: string;
  readonly plan: Plan;
  /** The document that the plan was made of: it is kept with the run. */
  readonly text: string;
  /** Checked and completed by `acceptInputs`. */
  readonly inputs: Json;
  /** The project's values. Default: none. */
  readonly config?: Json;
  /** 0–100. Default: the flow's. */
  readonly priority?: number;
  /** What starts it, as its expressions see it. Default: somebody asks for it. */
  readonly trigger?: Json;
  /** Default: a new one. A run may be followed by its id before it starts. */
  readonly runId?: string;
  /** What it is listed and found by. Default: it is in no list. */
  readonly origin?: RunOrigin;
  /** As `RunRow.traceparent`. Default: none. */
  readonly traceparent?: string | null;
  /** Epoch of the controller that asks. Default: none does. */
  readonly leader?: number;
  /** Who pauses it before it begins. Default: nobody. */
  readonly pausedBy?: string | null;
  /** Whom `allowSelf: false` bars from its approvals. Default: nobody. */
  readonly startedBy?: string;
}

export interface RunView {
  readonly runId: string;
  readonly version: string;
  readonly status: RunStatus;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  /** Null: it has not ended. */
  readonly outcome: RunOutcome | null;
}

export type RunOutcome =
  | { readonly status: "succeeded"; readonly output: Json }
  | { readonly status: "failed"; readonly error: FlowError }
  | { readonly status: "cancelled" };

interface RunServiceParts {
  readonly store: Store;
  readonly mailboxes: Mailboxes;
  readonly payloads: PayloadCache;
  readonly live: Live;
}

/** What the CLI and the public API do with runs. Throws `AppError` `NotFound` for a run that does not exist. */
export class RunService {
  constructor(private readonly parts: RunServiceParts) {}

  /** Starts a run. Resolves after the commit: from then on it reaches an end, whatever dies. */
  async start({
    project,
    plan,
    text,
    inputs,
    config = {},
    trigger,
    priority = plan.priority,
    runId = randomUUID(),
    origin,
    traceparent = null,
    leader,
    pausedBy = null,
    startedBy,
  }: RunRequest): Promise<RunRef> {
    const run = { project, runId };
    const [given, values] = [toValue(inputs), toValue(config)];
    await this.parts.mailboxes.post(run, {
      kind: "start",
      flow: { plan, text },
      payloads: [...given.payloads, ...values.payloads],
      origin,
      traceparent,
      leader,
      pausedBy,
      request: {
        type: "RunRequested",
        runId,
        flow: plan.name,
        version: plan.version,
        priority,
        inputs: given.value,
        config: values.value,
        ...(trigger !== undefined && { trigger: toValue(trigger).value }),
        seed: randomBytes(16).toString("hex"),
        startedBy,
      },
    });
    return run;
  }

  /** Asks a run to end. Resolves after the commit: nothing of it is claimed any more. `by` is for the history. */
  cancel(run: RunRef, by: string, leader?: number): Promise<void> {
    return this.#operate(run, { type: "CancelRequested", by }, leader);
  }

  /** Ends a run at once, also one whose cancel waits for code. Resolves after the commit that ended it. */
  terminate(run: RunRef, by: string, leader?: number): Promise<void> {
    return this.#operate(run, { type: "TerminateRequested", by }, leader);
  }

  /** Resolves after the commit: nothing of it is claimed any more until it is resumed; what runs goes on. */
  pause(run: RunRef, by: string, leader?: number): Promise<void> {
    return this.#operate(run, { type: "PauseRequested", by }, leader);
  }

  /** Changes nothing of a run that is not paused. */
  resume(run: RunRef, by: string, leader?: number): Promise<void> {
    return this.#operate(run, { type: "ResumeRequested", by }, leader);
  }

  /**
   * Runs again, as the next generation, what failed or was cancelled in an ended run, and what never ran. Throws
   * `AppError` `RunNotEnded` or `RunSucceeded`.
   */
  retry(run: RunRef, by: string): Promise<void> {
    return this.#operate(run, { type: "RetryRequested", by });
  }

  /**
   * Sends a signal, which is kept until a step takes it. The same id again is the same signal. Throws `AppError`
   * `RunEnded`, or `TooManyRequests` when too many of the name are kept.
   */
  signal(run: RunRef, signal: Omit<SignalSent, "type">): Promise<void> {
    return this.parts.mailboxes.post(run, { kind: "signal", signal: { type: "SignalSent", ...signal } });
  }

  /** Decides on an approval. Throws `AppError`: `ApprovalEnded`, `AlreadyDecided`, `Forbidden`, `Unprocessable`. */
  decide(run: RunRef, decision: Omit<DecisionMade, "type">): Promise<void> {
    return this.parts.mailboxes.post(run, {
      kind: "decision",
      decision: { type: "DecisionMade", ...decision },
    });
  }

  get(run: RunRef): Promise<RunView> {
    return this.#read(run, async (tx, row) => {
      const last = (await tx.runEvents.since(run.runId, row.version - 1))[0]?.event;
      const { runId, flowVersion: version, status, createdAt, startedAt } = row;
      const outcome = last?.type === "RunEnded" ? await this.#outcomeOf(tx, last.outcome) : null;
      return { runId, version, status, createdAt, startedAt, outcome };
    });
  }

  /** The run's history after the event `sinceSeq`; 0: all of it. */
  events(run: RunRef, sinceSeq = 0): Promise<readonly StoredEvent[]> {
    return this.#read(run, (tx) => tx.runEvents.since(run.runId, sinceSeq));
  }

  /** The stored log of one of the run's attempts. */
  log(run: RunRef, attempt: Omit<AttemptKey, "runId">): Promise<readonly LogLine[]> {
    return this.#read(run, async (tx) => {
      const chunks = await tx.logChunks.allOf(attemptIdOf({ runId: run.runId, ...attempt }));
      return chunks.flatMap(({ lines }) => lines);
    });
  }

  /** A value of the run's history with its payloads in place. */
  valueOf(run: RunRef, value: Value): Promise<Json> {
    return this.#read(run, (tx) => this.#materialise(tx, value));
  }

  /** What a run that has not ended waits for. */
  why(run: RunRef): Promise<readonly Waiting[]> {
    return this.#read(run, async (tx) => {
      const events = await tx.runEvents.since(run.runId, 0);
      const state = events.reduce<RunState | null>((folded, { event }) => evolve(folded, event), null);
      const attempts = await tx.attempts.openOf(run.runId);
      return state ? why(state, attempts.map(observationOf)) : [];
    });
  }

  /** Calls the listener with each committed event, log line and progress from now on; also before the start. */
  follow(run: RunRef, listener: LiveListener): () => void {
    return this.parts.live.follow(run, listener);
  }

  /** Resolves when the run has ended. */
  async whenEnded(run: RunRef): Promise<RunView & { readonly outcome: RunOutcome }> {
    let look = (): void => {};
    const unfollow = this.follow(run, ({ entry }) => {
      const isEnd = entry.kind === "event" && entry.stored.event.type === "RunEnded";
      if (isEnd || entry.kind === "missed") look();
    });
    try {
      for (;;) {
        const told = new Promise<void>((resolve) => (look = resolve));
        const view = await this.get(run);
        if (view.outcome) return { ...view, outcome: view.outcome };
        await told;
      }
    } finally {
      unfollow();
    }
  }

  /** `leader`: epoch of the controller that asks; undefined: none does. */
  #operate(run: RunRef, operation: Operation, leader?: number): Promise<void> {
    return this.parts.mailboxes.post(run, { kind: "operation", operation, leader });
  }

  #read<T>({ project, runId }: RunRef, read: (tx: Transaction, row: RunRow) => Promise<T>): Promise<T> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const row = await tx.runs.get(runId);
      if (!row) throw new AppError("NotFound", `There is no run ${runId}.`);
      return read(tx, row);
    });
  }

  async #outcomeOf(tx: Transaction, outcome: NonNullable<RunState["outcome"]>): Promise<RunOutcome> {
    if (outcome.status !== "succeeded") return outcome;
    return { status: "succeeded", output: await this.#materialise(tx, outcome.output) };
  }

  async #materialise(tx: Transaction, value: Value): Promise<Json> {
    const hashes = payloadsOf(value).map(({ hash }) => hash);
    return materialise(value, await this.parts.payloads.load(tx, hashes));
  }
}

function observationOf(attempt: OpenAttempt): Parameters<typeof why>[1][number] {
  const { path, status, queuedAt } = attempt;
  const since = attempt.status === "claimed" ? attempt.claim.claimedAt : queuedAt;
  return { path, attempt: attempt.attempt, status, since };
}
