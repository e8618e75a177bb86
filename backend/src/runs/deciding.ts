import {
  decide,
  type CancelAttempt,
  type Command,
  type Fact,
  type Json,
  type Plan,
  type QueueAttempt,
  type Refusal,
  type RunEvent,
  type RunState,
} from "@flowrunner/engine";
import type { NewAttempt, QueuePool } from "../store/port/attempts.js";
import type { RunRow } from "../store/port/runs.js";
import type { Transaction } from "../store/port/store.js";
import type { AttemptEnding } from "./committed.js";
import { nextRank } from "./fair-rank.js";
import { attemptIdOf, poolOf } from "./identities.js";
import { endOpenAttempts } from "./open-attempts.js";
import type { PayloadCache } from "./payload-cache.js";
import type { NewEvent } from "../store/port/events.js";
import { Waits } from "./waits.js";
import { StepLogs } from "./step-logs.js";

/** What a pass has decided and written, but for the run's row and history and its newest attempts. */
export interface Decided {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  readonly hasMore: boolean;
  readonly nextWake: number | null;
  readonly queued: readonly NewAttempt[];
  /** Those of `queued` that are still to be inserted. */
  readonly unwritten: readonly NewAttempt[];
  /** Ids of claimed attempts whose workers are to end. */
  readonly cancelled: readonly string[];
  /** Attempts that ended here. */
  readonly dropped: readonly AttemptEnding[];
  /** Pools that attempts were taken out of, or put back into. */
  readonly moved: readonly QueuePool[];
  readonly logs: StepLogs;
  /** Still to be written. */
  readonly published: readonly NewEvent[];
  /** Facts that were not taken. */
  readonly refusals: readonly Refusal[];
  /** Rank of the run's newest attempt. */
  readonly rank: number;
}

/**
 * One pass of the engine in the working transaction: decides until it needs nothing more, carrying out its commands.
 *
 * Q1 A pause and a claim of one attempt take its row's lock: a claim that commits first is before the pause, and goes on;
 *    any other finds the attempt paused.
 * Q2 A termination ends every attempt that is open, and raises its epoch: the run's lock keeps new ones away, and a worker
 *    that has claimed one is fenced with the commit.
 */
export class Deciding {
  readonly #events: RunEvent[] = [];
  readonly #queued: NewAttempt[] = [];
  #unwritten: NewAttempt[] = [];
  readonly #cancelled: string[] = [];
  readonly #dropped: AttemptEnding[] = [];
  readonly #moved: QueuePool[] = [];
  readonly #logs: StepLogs;
  readonly #waits: Waits;
  readonly #refusals: Refusal[] = [];
  readonly #loaded = new Map<string, Json>();
  #rank: number;

  constructor(
    private readonly tx: Transaction,
    private readonly run: RunRow,
    /** Rank of the project's newest claim. */
    private readonly front: number,
    private readonly plan: Plan,
    private readonly payloads: PayloadCache,
    logBytes: number,
  ) {
    this.#rank = run.rank;
    this.#logs = new StepLogs(run, logBytes);
    this.#waits = new Waits(tx, run.runId);
  }

  async decide(known: RunState | null, facts: readonly Fact[]): Promise<Decided> {
    for (let state = known, pending = facts; ;) {
      const decision = decide(this.plan, state, pending, this.#loaded, this.tx.now());
      this.#events.push(...decision.events);
      this.#refusals.push(...decision.refusals);
      await this.tx.payloads.put(decision.payloads);
      await this.#load(decision.missing.map(({ hash }) => hash));
      pending = await this.#carryOut(decision.commands);
      state = decision.state;
      if (decision.missing.length > 0 || pending.length > 0) continue;
      await this.#waits.writeEnds();
      return this.#decided(decision);
    }
  }

  #decided({ state, hasMore, nextWake }: Pick<Decided, "state" | "hasMore" | "nextWake">): Decided {
    return {
      state,
      hasMore,
      nextWake,
      events: this.#events,
      queued: this.#queued,
      unwritten: this.#unwritten,
      cancelled: this.#cancelled,
      dropped: this.#dropped,
      moved: this.#moved,
      logs: this.#logs,
      published: this.#waits.published,
      refusals: this.#refusals,
      rank: this.#rank,
    };
  }

  async #load(hashes: readonly string[]): Promise<void> {
    for (const [hash, json] of await this.payloads.load(this.tx, hashes)) this.#loaded.set(hash, json);
  }

  /** Gives the facts that follow at once: attempts that were cancelled in the queue have ended. */
  async #carryOut(commands: readonly Command[]): Promise<Fact[]> {
    this.#queue(commands.filter((command) => command.type === "QueueAttempt"));
    const facts: Fact[] = [];
    for (const command of commands) facts.push(...(await this.#obey(command)));
    return facts;
  }

  async #obey(command: Command): Promise<readonly Fact[]> {
    const { attempts } = this.tx;
    const { runId } = this.run;
    switch (command.type) {
      case "CancelAttempt":
        return this.#cancel(command);
      case "EndAttempts":
        await this.#writeQueued();
        this.#dropped.push(...(await endOpenAttempts(this.tx, runId))); // Q2
        return [];
      case "PauseAttempts":
        await this.#writeQueued();
        this.#moved.push(...(await attempts.pauseQueue(runId))); // Q1
        return [];
      case "RequeueAttempts":
        this.#moved.push(...(await attempts.requeue(runId)));
        return [];
      case "AppendLog":
        this.#logs.add(command, this.tx.now());
        return [];
      case "Listen":
        return this.#waits.listen(command);
      case "EmitEvent":
        this.#waits.publish(command);
        return [];
      case "AskApproval":
        await this.#waits.ask(command.path, command.approval);
        return [];
      case "NoteDecision":
        await this.#waits.decided(command.path, command.by);
        return [];
      case "EndWait":
        this.#waits.end(command);
        return [];
      case "QueueAttempt":
        return [];
    }
  }

  #queue(commands: readonly QueueAttempt[]): void {
    const attempts = commands.map((command) => this.#newAttempt(command));
    this.#unwritten.push(...attempts);
    this.#queued.push(...attempts);
  }

  #newAttempt({ type: _, input, env, ...queued }: QueueAttempt): NewAttempt {
    const { runId, flowVersion, project } = this.run;
    this.#rank = nextRank({ front: this.front, ofRun: this.#rank, priority: queued.priority });
    const id = attemptIdOf({ runId, ...queued });
    const pool = poolOf(project, { ...queued, id });
    return { ...queued, id, pool, runId, flowVersion, rank: this.#rank, call: { input, env } };
  }

  async #cancel({ path, generation, attempt }: CancelAttempt): Promise<Fact[]> {
    const id = attemptIdOf({ runId: this.run.runId, path, generation, attempt });
    await this.#writeQueued();
    const row = (await this.tx.attempts.lock([id])).get(id);
    if (row?.status === "claimed") {
      await this.tx.attempts.askCancel(id);
      this.#cancelled.push(id);
    }
    if (row?.status !== "queued" && row?.status !== "paused") return [];
    await this.tx.attempts.end([{ id, resultHash: null }]);
    this.#dropped.push({ attempt: row, as: "cancelled" });
    return [{ type: "AttemptEnded", path, generation, attempt, outcome: { status: "cancelled" } }];
  }

  /** What this pass has queued it may cancel again. */
  async #writeQueued(): Promise<void> {
    const attempts = this.#unwritten;
    this.#unwritten = [];
    await this.tx.attempts.insert(attempts);
  }
}
