/** Ends a command with exit code 130: the person left a question. */
export class Unanswered extends Error {
  override readonly name = "Unanswered";
}
