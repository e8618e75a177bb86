const MOST_UNITS = 4_000_000;

/** Counts the work of one validation: a unit for each schema applied to a value, and for each 64 characters read. */
export class Work {
  #left = MOST_UNITS;
  readonly #budget: { spend(units: number): void } | undefined;

  constructor(budget: { spend(units: number): void } | undefined) {
    this.#budget = budget;
  }

  /** False when no more work is allowed; throws what the caller's budget throws. */
  spend(units: number): boolean {
    this.#budget?.spend(units);
    this.#left -= units;
    return this.#left >= 0;
  }
}
