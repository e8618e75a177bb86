import type { Store, StoreCounters, Transaction } from "../store/port/store.js";

/** What a transaction did that a test may care about. */
export type Deed = "claim" | "append";

/** A store in whose way a test can stand: between the work of a transaction and its commit. */
export class FaultyStore implements Store {
  /** Called before each commit: what it waits for delays the commit, what it throws rolls the transaction back. */
  beforeCommit: (deeds: ReadonlySet<Deed>) => Promise<void> | void = () => {};
  /** How many transactions were not committed, for whatever reason. */
  rollbacks = 0;

  constructor(private readonly inner: Store) {}

  get acrossProjects(): Store["acrossProjects"] {
    return this.inner.acrossProjects;
  }

  get counters(): StoreCounters {
    return this.inner.counters;
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
      return await this.inner.withTransaction(scope, (tx) => this.#work(tx, work));
    } catch (failure) {
      this.rollbacks++;
      throw failure;
    }
  };

  async #work<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const deeds = new Set<Deed>();
    const result = await work(noting(tx, deeds));
    await this.beforeCommit(deeds);
    return result;
  }
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
