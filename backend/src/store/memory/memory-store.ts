import { AsyncLocalStorage } from "node:async_hooks";
import type { AcrossProjects } from "../port/across-projects.js";
import type { Approvals } from "../port/approvals.js";
import { NestedTransaction } from "../port/errors.js";
import type { ProjectScope, Store, StoreCounters, Transaction } from "../port/store.js";
import { runEffects } from "../run-effects.js";
import { memoryAcrossProjects } from "./nouns/across-projects.js";
import { memoryAttempts } from "./nouns/attempts.js";
import { memoryCollections } from "./nouns/collections.js";
import { memoryDataCalls } from "./nouns/data-calls.js";
import { memoryEvents } from "./nouns/events.js";
import { memoryFlowVersions } from "./nouns/flow-versions.js";
import { memoryLogChunks } from "./nouns/log-chunks.js";
import { memoryPayloads } from "./nouns/payloads.js";
import { memoryRecords } from "./nouns/records.js";
import { memoryRunEvents } from "./nouns/run-events.js";
import { memoryRuns } from "./nouns/runs.js";
import { memoryStagedRecords } from "./nouns/staged-records.js";
import { memoryWorkers } from "./nouns/workers.js";
import { RowLocks } from "./row-locks.js";
import { Staging } from "./staging.js";
import { Tables } from "./tables.js";
import { Turns } from "./turns.js";

/** Who runs a flow in one process sees what it waits for by `why`. */
const unlisted: Approvals = {
  ask: () => Promise.resolve(),
  decided: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

/** A store that lives as long as its process: for one-shot runs and tests. `now` is its time (D6). */
export class MemoryStore implements Store {
  readonly #tables = new Tables();
  readonly #locks = new RowLocks();
  readonly #inside = new AsyncLocalStorage<true>();
  readonly #counters = { commits: 0, accesses: 0 };
  readonly acrossProjects: AcrossProjects;

  constructor(private readonly now: () => number) {
    this.acrossProjects = this.#counted(memoryAcrossProjects(this.#tables, this.#locks, now));
  }

  get counters(): StoreCounters {
    return { ...this.#counters };
  }

  async withTransaction<T>({ project }: ProjectScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#access();
    const staging = new Staging(project, this.#locks);
    const effects: (() => void)[] = [];
    try {
      const result = await this.#inside.run(true, () => work(this.#transaction(staging, effects)));
      this.#commit(staging);
      runEffects(effects); // D5
      return result;
    } finally {
      staging.release(); // D1
    }
  }

  #transaction(staging: Staging, effects: (() => void)[]): Transaction {
    const now = this.now();
    const turns = new Turns(); // D7
    return {
      project: staging.project,
      now: () => turns.afterAnswer(now),
      runs: turns.taken(memoryRuns(staging, this.#tables)),
      runEvents: turns.taken(memoryRunEvents(staging, this.#tables)),
      attempts: turns.taken(memoryAttempts(staging, this.#tables, now)),
      workers: turns.taken(memoryWorkers(staging, this.#tables)),
      payloads: turns.taken(memoryPayloads(staging, this.#tables)),
      logChunks: turns.taken(memoryLogChunks(staging, this.#tables)),
      flowVersions: turns.taken(memoryFlowVersions(staging, this.#tables)),
      collections: turns.taken(memoryCollections(staging, this.#tables)),
      records: turns.taken(memoryRecords(staging, this.#tables)),
      stagedRecords: turns.taken(memoryStagedRecords(staging, this.#tables)),
      dataCalls: turns.taken(memoryDataCalls(staging, this.#tables)),
      events: turns.taken(memoryEvents(staging, this.#tables, now)),
      approvals: unlisted,
      auditLog: { append: () => Promise.resolve() }, // of a process that one person runs, nobody reads it
      leadership: { newest: () => Promise.resolve(0) },
      onCommit: (effect) => void effects.push(effect),
    };
  }

  #commit(staging: Staging): void {
    if (!staging.isEmpty) this.#counters.commits++;
    staging.commit();
  }

  #access(): void {
    if (this.#inside.getStore()) throw new NestedTransaction();
    this.#counters.accesses++;
  }

  /** Every statement is an access of its own; those that write are a commit each. */
  #counted(statements: AcrossProjects): AcrossProjects {
    const read =
      <A extends unknown[], R>(statement: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        this.#access();
        return statement(...args);
      };
    const write =
      <A extends unknown[], R>(statement: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        this.#access();
        this.#counters.commits++;
        return statement(...args);
      };
    return {
      findAttempts: read(statements.findAttempts),
      findWorkers: read(statements.findWorkers),
      nextQueued: read(statements.nextQueued),
      dueRuns: read(statements.dueRuns),
      nextWake: read(statements.nextWake),
      sweep: read(statements.sweep),
      undeliveredEvents: read(statements.undeliveredEvents),
      pools: read(statements.pools),
      glance: read(statements.glance),
      renewLeases: write(statements.renewLeases),
      extendLeases: write(statements.extendLeases),
    };
  }
}
