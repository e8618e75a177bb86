import { settle } from "./manual-clock.js";
import type { Store, StoreCounters, Transaction } from "../store/port/store.js";

/** What a transaction did that makes its commit fail. */
export type FaultyDeed = "claim" | "append";

/** A store whose commits fail when a test says so: the work is done, then everything is rolled back. */
export class FaultyStore implements Store {
  failing: FaultyDeed | null = null;
  /** Whether some turns of the event loop pass between a transaction's work and its commit, as with a real store. */
  isSlow = false;
  /** How many commits were made to fail. */
  failures = 0;
  /** How many transactions were not committed, for whatever reason. */
  rollbacks = 0;

  constructor(private readonly inner: Store) {}

  get acrossProjects(): Store["acrossProjects"] {
    return this.inner.acrossProjects;
  }

  get counters(): StoreCounters {
    return this.inner.counters;
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
    const deeds = new Set<FaultyDeed>();
    const result = await work(noting(tx, deeds));
    if (this.isSlow) await settle();
    if (this.failing && deeds.has(this.failing)) {
      this.failures++;
      throw new Error("this commit was made to fail");
    }
    return result;
  }
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
