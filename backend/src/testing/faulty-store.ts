import type { Store, StoreCounters, Transaction } from "../store/port/store.js";

/** What a transaction did that makes its commit fail. */
export type FaultyDeed = "claim" | "append";

/** A store whose commits fail when a test says so: the work is done, then everything is rolled back. */
export class FaultyStore implements Store {
  failing: FaultyDeed | null = null;
  /** How many commits have failed. */
  failures = 0;

  constructor(private readonly inner: Store) {}

  get acrossProjects(): Store["acrossProjects"] {
    return this.inner.acrossProjects;
  }

  get counters(): StoreCounters {
    return this.inner.counters;
  }

  withTransaction: Store["withTransaction"] = (scope, work) =>
    this.inner.withTransaction(scope, async (tx) => {
      const deeds = new Set<FaultyDeed>();
      const result = await work(noting(tx, deeds));
      if (this.failing && deeds.has(this.failing)) {
        this.failures++;
        throw new Error("this commit was made to fail");
      }
      return result;
    });
}

function noting(tx: Transaction, deeds: Set<FaultyDeed>): Transaction {
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
