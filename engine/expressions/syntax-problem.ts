/** Why a text is no expression. Offsets are in that text. */
export class SyntaxProblem extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    readonly help?: string,
  ) {
    super(message);
  }
}
