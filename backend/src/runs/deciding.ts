import {
  decide,
  type AppendLog,
  type CancelAttempt,
  type Command,
  type Fact,
  type Json,
  type Plan,
  type QueueAttempt,
  type RunEvent,
  type RunState,
} from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import type { NewAttempt } from "../store/port/attempts.js";
import type { RunRow } from "../store/port/runs.js";
import type { Transaction } from "../store/port/store.js";
import { nextRank } from "./fair-rank.js";
import { attemptIdOf, poolIdOf, stepLogSource } from "./identities.js";
import type { PayloadCache } from "./payload-cache.js";

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
  /** Ids of queued attempts that left the queue. */
  readonly dropped: readonly string[];
  readonly texts: readonly StepLog[];
  /** Rank of the run's newest attempt. */
  readonly rank: number;
}

/** What a `log` step wrote. */
export interface StepLog {
  readonly path: string;
  readonly line: LogLine;
}

/** One pass of the engine in the working transaction: decides until it needs nothing more, carrying out its commands. */
export class Deciding {
  readonly #events: RunEvent[] = [];
  readonly #queued: NewAttempt[] = [];
  #unwritten: NewAttempt[] = [];
  readonly #cancelled: string[] = [];
  readonly #dropped: string[] = [];
  readonly #texts: StepLog[] = [];
  readonly #loaded = new Map<string, Json>();
  #rank: number;

  constructor(
    private readonly tx: Transaction,
    private readonly run: RunRow,
    /** Rank of the project's newest claim. */
    private readonly front: number,
    private readonly plan: Plan,
    private readonly payloads: PayloadCache,
  ) {
    this.#rank = run.rank;
  }

  async decide(known: RunState | null, facts: readonly Fact[]): Promise<Decided> {
    for (let state = known, pending = facts; ;) {
      const decision = decide(this.plan, state, pending, this.#loaded, this.tx.now);
      this.#events.push(...decision.events);
      await this.tx.payloads.put(decision.payloads);
      await this.#load(decision.missing.map(({ hash }) => hash));
      pending = await this.#carryOut(decision.commands);
      state = decision.state;
      if (decision.missing.length === 0 && pending.length === 0) return this.#decided(decision);
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
      texts: this.#texts,
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
    for (const command of commands) {
      if (command.type === "CancelAttempt") facts.push(...(await this.#cancel(command)));
      if (command.type === "AppendLog") await this.#log(command);
    }
    return facts;
  }

  #queue(commands: readonly QueueAttempt[]): void {
    const attempts = commands.map((command) => this.#newAttempt(command));
    this.#unwritten.push(...attempts);
    this.#queued.push(...attempts);
  }

  #newAttempt({ type: _, input, env, ...queued }: QueueAttempt): NewAttempt {
    const { runId, flowVersion, project } = this.run;
    this.#rank = nextRank({ front: this.front, ofRun: this.#rank, priority: queued.priority });
    const names = { id: attemptIdOf({ runId, ...queued }), pool: poolIdOf(project, queued.requirements) };
    return { ...queued, ...names, runId, flowVersion, rank: this.#rank, call: { input, env } };
  }

  async #cancel({ path, generation, attempt }: CancelAttempt): Promise<Fact[]> {
    const id = attemptIdOf({ runId: this.run.runId, path, generation, attempt });
    await this.#writeQueued();
    const row = (await this.tx.attempts.lock([id])).get(id);
    if (row?.status === "claimed") {
      await this.tx.attempts.askCancel(id);
      this.#cancelled.push(id);
    }
    if (row?.status !== "queued") return [];
    await this.tx.attempts.end([{ id, resultHash: null }]);
    this.#dropped.push(id);
    return [{ type: "AttemptEnded", path, generation, attempt, outcome: { status: "cancelled" } }];
  }

  /** What this pass has queued it may cancel again. */
  async #writeQueued(): Promise<void> {
    const attempts = this.#unwritten;
    this.#unwritten = [];
    await this.tx.attempts.insert(attempts);
  }

  async #log({ path, text }: AppendLog): Promise<void> {
    const line = { seq: 0, time: this.tx.now, stream: "log", level: "info", text } as const;
    const chunk = { firstSeq: 0, lastSeq: 0, bytesSoFar: Buffer.byteLength(text), lines: [line] };
    const { runId } = this.run;
    await this.tx.logChunks.append([{ runId, source: stepLogSource(runId, path), ...chunk }]);
    this.#texts.push({ path, line });
  }
}
