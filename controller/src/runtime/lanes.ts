/** Changed keys go before those that a full pass only looks at again. */
export type Lane = "change" | "pass";

/** What waits, once each, in the order in which it came; the lane of changes first. */
export class Lanes<T> {
  readonly #changes = new Set<T>();
  readonly #passes = new Set<T>();

  get size(): number {
    return this.#changes.size + this.#passes.size;
  }

  has(item: T): boolean {
    return this.#changes.has(item) || this.#passes.has(item);
  }

  /** What waits already keeps its place, or moves from the lane of passes to that of changes. */
  push(item: T, lane: Lane): void {
    if (lane === "pass") {
      if (!this.#changes.has(item)) this.#passes.add(item);
      return;
    }
    this.#passes.delete(item);
    this.#changes.add(item);
  }

  shift(): T | undefined {
    for (const lane of [this.#changes, this.#passes])
      for (const first of lane) {
        lane.delete(first);
        return first;
      }
    return undefined;
  }

  clear(): void {
    this.#changes.clear();
    this.#passes.clear();
  }
}
