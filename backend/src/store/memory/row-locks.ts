import { DeadlockDetected } from "../port/errors.js";

interface Lock {
  owner: object;
  /** Who waits, in order; each is made the owner in turn. */
  readonly waiting: { readonly owner: object; readonly granted: () => void }[];
}

/** Rows held by transactions, by key. An owner holds what it has locked until it releases everything. */
export class RowLocks {
  readonly #locks = new Map<string, Lock>();
  readonly #held = new Map<object, Set<string>>();
  readonly #waitsFor = new Map<object, string>();

  /** Whether the row is the owner's, now or already. */
  tryTake(owner: object, key: string): boolean {
    const lock = this.#locks.get(key);
    if (lock) return lock.owner === owner;
    this.#locks.set(key, { owner, waiting: [] });
    this.#note(owner, key);
    return true;
  }

  /** Waits until the row is the owner's. Throws `DeadlockDetected` when that would never be. */
  async take(owner: object, key: string): Promise<void> {
    if (this.tryTake(owner, key)) return;
    if (this.#leadsBackTo(owner, key)) throw new DeadlockDetected(key);
    this.#waitsFor.set(owner, key);
    await new Promise<void>((granted) => this.#locks.get(key)!.waiting.push({ owner, granted }));
  }

  releaseAll(owner: object): void {
    for (const key of this.#held.get(owner) ?? []) this.#release(key);
    this.#held.delete(owner);
  }

  #release(key: string): void {
    const lock = this.#locks.get(key)!;
    const next = lock.waiting.shift();
    if (!next) {
      this.#locks.delete(key);
      return;
    }
    lock.owner = next.owner;
    this.#waitsFor.delete(next.owner);
    this.#note(next.owner, key);
    next.granted();
  }

  #note(owner: object, key: string): void {
    const held = this.#held.get(owner);
    if (held) held.add(key);
    else this.#held.set(owner, new Set([key]));
  }

  #leadsBackTo(owner: object, key: string): boolean {
    for (let at: string | undefined = key; at !== undefined;) {
      const holder: object = this.#locks.get(at)!.owner;
      if (holder === owner) return true;
      at = this.#waitsFor.get(holder);
    }
    return false;
  }
}
