import type { Store, StoreCounters, Transaction } from "../store/port/store.js";

/** What everything that was under way ends with. */
export class ProcessDeath extends Error {
  override readonly name = "ProcessDeath";
}

/**
 * A store as one process sees it, which dies at a point of a test's choosing: before or after any statement, before a
 * commit, or after it, before anybody is told. From then on nothing reaches the store.
 */
export class CrashingStore implements Store {
  readonly acrossProjects: Store["acrossProjects"];
  #pointsLeft = Infinity;
  #isDead = false;

  constructor(private readonly inner: Store) {
    this.acrossProjects = this.#guarded(inner.acrossProjects, () => this.#refuseDead());
  }

  get counters(): StoreCounters {
    return this.inner.counters;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** The process dies at the n-th point from now, counted from 0. */
  dieAt(point: number): void {
    this.#pointsLeft = point;
  }

  withTransaction: Store["withTransaction"] = async (scope, work) => {
    this.#refuseDead();
    const result = await this.inner.withTransaction(scope, async (tx) => {
      const result = await work(this.#crashing(tx));
      this.#point();
      return result;
    });
    this.#point();
    return result;
  };

  #crashing(tx: Transaction): Transaction {
    const nouns = Object.entries(tx).map(([name, noun]: [string, unknown]) => [
      name,
      typeof noun === "object" && noun !== null ? this.#guarded(noun, () => this.#point()) : noun,
    ]);
    return Object.fromEntries(nouns) as Transaction;
  }

  /** Every function of a noun, with a point before and after it. */
  #guarded<Noun extends object>(noun: Noun, point: () => void): Noun {
    const functions = Object.entries(noun).map(([name, statement]: [string, unknown]) => [
      name,
      async (...args: unknown[]) => {
        point();
        const answer = await (statement as (...args: unknown[]) => Promise<unknown>)(...args);
        point();
        return answer;
      },
    ]);
    return Object.fromEntries(functions) as Noun;
  }

  #point(): void {
    this.#refuseDead();
    if (this.#pointsLeft-- > 0) return;
    this.#isDead = true;
    throw new ProcessDeath("the process dies here");
  }

  #refuseDead(): void {
    if (this.#isDead) throw new ProcessDeath("the process is dead");
  }
}
