import { ExpressionFailure } from "./failure.js";

/** The work an expression may do, in units: see "Budget" in the flow language. Once exceeded it stays exceeded. */
export class Budget {
  #spent = 0;

  constructor(readonly limit: number) {}

  /** Charges work that is about to be done. Throws `ExpressionTooCostly` when it is more than what remains. */
  spend(units: number): void {
    this.#spent += units;
    if (this.#spent > this.limit) throw new ExpressionFailure("ExpressionTooCostly", this.#explain());
  }

  get spent(): number {
    return this.#spent;
  }

  get remaining(): number {
    return Math.max(0, this.limit - this.#spent);
  }

  #explain(): string {
    return `the expression needs more than its budget of ${this.limit} units: do this work in a code step`;
  }
}
