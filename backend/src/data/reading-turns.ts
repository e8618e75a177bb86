import { Turnstile } from "../turnstile.js";

const atATime = 2;
const waiting = 30;
const refusal =
  "Too many searches of this project's records are under way: try again, or ask for less at a time.";

/**
 * Searching records may read a whole collection. Each project does so much of it at a time, so that it keeps the
 * database's connections from nobody else.
 */
export class ReadingTurns {
  readonly #byProject = new Map<string, Turnstile>();

  /** Throws `AppError` `TooManyRequests` when too many of the project wait. */
  async take<T>(project: string, search: () => Promise<T>): Promise<T> {
    const turnstile = this.#byProject.get(project) ?? new Turnstile(atATime, waiting, refusal);
    this.#byProject.set(project, turnstile);
    try {
      return await turnstile.pass(search);
    } finally {
      if (turnstile.isIdle) this.#byProject.delete(project);
    }
  }
}
