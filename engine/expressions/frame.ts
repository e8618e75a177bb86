import type { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import { ExpressionFailure } from "./failure.js";
import type { Value } from "./values.js";

/** The state of one evaluation. */
export class Frame {
  /** Variables of the macros that are being evaluated. */
  readonly slots: Value[] = [];
  /** Where the operation that runs now stands in the text. */
  at = 0;
  /** The function that runs now. */
  callee = "";
  /** Patterns that this evaluation has paid for. */
  patterns: Set<string> | undefined;
  /** How often `uuid()` was called. */
  uuidCalls = 0;

  constructor(
    readonly environment: Environment,
    readonly budget: Budget,
  ) {}

  spend(units: number): void {
    this.budget.spend(units);
  }

  /** Charges work on a text, or the making of one, of so many characters: `price` units for 64 of them. */
  spendText(length: number, price = 1): void {
    this.budget.spend(price * (1 + Math.floor(length / 64)));
  }

  fail(message: string): never {
    throw new ExpressionFailure("ExpressionError", message, this.at);
  }
}

/** A compiled node. */
export type Run = (frame: Frame) => Value;

/** `cost`: the nodes that are visited whenever `run` is called; whoever calls it charges them first. */
export interface Code {
  readonly run: Run;
  readonly cost: number;
}
