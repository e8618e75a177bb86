import type { AcrossProjects } from "../store/port/across-projects.js";
import type { Store, StoreCounters, Transaction } from "../store/port/store.js";
import { settle } from "./manual-clock.js";

/** What a transaction did that a test may care about. */
export type Deed = "claim" | "append";

/** A store in whose way a test can stand: between the work of a transaction and its commit. */
export class FaultyStore implements Store {
  /** Called before each commit: what it waits for delays the commit, what it throws rolls the transaction back. */
  beforeCommit: (deeds: ReadonlySet<Deed>) => Promise<void> | void = () => {};
  /** How many transactions were not committed, for whatever reason. */
  rollbacks = 0;

  readonly acrossProjects: AcrossProjects;
  /** What the store was asked and has not answered. */
  #asked = 0;
  /** Transactions that a test delays. */
  #delayed = 0;

  constructor(private readonly inner: Store) {
    this.acrossProjects = noticing(inner.acrossProjects, (asking) => this.#answered(asking));
  }

  get counters(): StoreCounters {
    return this.inner.counters;
  }

  /** Waits until everything that was asked is answered, but for what a test delays, and what waits for that. */
  async atRest(): Promise<void> {
    do await settle();
    while (this.#asked > 0 && this.#delayed === 0);
  }

  /** From now on transactions that do this are rolled back; `heal` ends that. */
  fail(deed: Deed): void {
    this.beforeCommit = (deeds) => {
      if (deeds.has(deed)) throw new Error("this commit was made to fail");
    };
  }

  heal(): void {
    this.beforeCommit = () => {};
  }

  withTransaction: Store["withTransaction"] = async (scope, work) => {
    try {
      return await this.#answered(() => this.inner.withTransaction(scope, (tx) => this.#work(tx, work)));
    } catch (failure) {
      this.rollbacks++;
      throw failure;
    }
  };

  async #work<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const deeds = new Set<Deed>();
    const result = await work(noting(tx, deeds));
    this.#delayed++;
    try {
      await this.beforeCommit(deeds);
    } finally {
      this.#delayed--;
    }
    return result;
  }

  async #answered<T>(ask: () => Promise<T>): Promise<T> {
    this.#asked++;
    try {
      return await ask();
    } finally {
      this.#asked--;
    }
  }
}

function noticing(
  statements: AcrossProjects,
  around: <T>(ask: () => Promise<T>) => Promise<T>,
): AcrossProjects {
  return Object.fromEntries(
    Object.entries(statements).map(([name, statement]) => [
      name,
      (...args: unknown[]) => around(() => (statement as (...args: unknown[]) => Promise<unknown>)(...args)),
    ]),
  ) as unknown as AcrossProjects;
}

function noting(tx: Transaction, deeds: Set<Deed>): Transaction {
  const claim: Transaction["attempts"]["claim"] = (...claimed) => {
    deeds.add("claim");
    return tx.attempts.claim(...claimed);
  };
  const append: Transaction["runEvents"]["append"] = (...appended) => {
    deeds.add("append");
    return tx.runEvents.append(...appended);
  };
  return { ...tx, attempts: { ...tx.attempts, claim }, runEvents: { ...tx.runEvents, append } };
}
