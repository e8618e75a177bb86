/**
 * `MissingValue`: an absent key, index or skipped output was read. `ExpressionTooCostly`: the budget is used up.
 * `ValueTooLarge`: a value is too large to be read in an expression. `ExpressionError`: everything else.
 */
export type ExpressionFailureCode =
  "MissingValue" | "ExpressionError" | "ExpressionTooCostly" | "ValueTooLarge";

/** Why an expression has no value. `offset` is the place in the text that was parsed, where it is known. */
export class ExpressionFailure extends Error {
  override readonly name = "ExpressionFailure";

  constructor(
    readonly code: ExpressionFailureCode,
    message: string,
    readonly offset?: number,
  ) {
    super(message);
  }
}
