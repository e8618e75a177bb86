import type { PlatformStore, PlatformTransaction } from "../../store/port/platform-store.js";

export class Killed extends Error {
  override readonly name = "Killed";
}

/** Where a process dies: at its nth call of the store, before the call or after it with the answer lost. */
export interface Death {
  readonly call: number;
  readonly moment: "before" | "after";
}

/** A store as a process sees it that dies: from its death on nothing it asks is answered. */
export class MortalStore {
  calls = 0;
  isDead = false;
  readonly store: PlatformStore;

  constructor(
    inner: PlatformStore,
    private readonly death: Death,
  ) {
    this.store = {
      acrossProjects: inner.acrossProjects,
      keys: this.#mortal(inner.keys),
      cluster: inner.cluster,
      dueSchedules: inner.dueSchedules,
      counters: inner.counters,
      withTransaction: (scope, work) =>
        this.#call(() => inner.withTransaction(scope, (tx) => work(this.#mortalTransaction(tx)))),
    };
  }

  #mortalTransaction(tx: PlatformTransaction): PlatformTransaction {
    return { ...tx, secrets: this.#mortal(tx.secrets) };
  }

  #mortal<Noun extends object>(noun: Noun): Noun {
    const entries = Object.entries(noun) as [string, (...args: unknown[]) => Promise<unknown>][];
    return Object.fromEntries(
      entries.map(([name, ask]) => [name, (...args: unknown[]) => this.#call(() => ask(...args))]),
    ) as Noun;
  }

  async #call<T>(ask: () => Promise<T>): Promise<T> {
    const isLast = ++this.calls === this.death.call;
    if (this.isDead || (isLast && this.death.moment === "before")) throw this.#killed();
    const answer = await ask();
    if (this.isDead || isLast) throw this.#killed();
    return answer;
  }

  #killed(): Killed {
    this.isDead = true;
    return new Killed();
  }
}
