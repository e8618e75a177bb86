import type { Caller } from "../auth/caller.js";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import type { LiveAccess, LiveSession } from "./live-session.js";

/** Clients whose credentials are looked at with one question. */
const clientsTogether = 100;

/**
 * One look at what all clients may see. It asks for the credentials of a hundred clients at once, and once for a
 * credential and a project, however many clients use them.
 */
export class LiveReview {
  readonly #refusals = new Map<string, Promise<AppError | null>>();

  constructor(
    private readonly access: LiveAccess,
    private readonly log: Log,
  ) {}

  async of(sessions: readonly LiveSession[]): Promise<void> {
    for (let from = 0; from < sessions.length; from += clientsTogether)
      await this.#look(sessions.slice(from, from + clientsTogether));
  }

  /** What cannot be looked at now stays as it is until the next review. */
  async #look(sessions: readonly LiveSession[]): Promise<void> {
    try {
      const good = await this.access.goodAmong(sessions.map(({ caller }) => caller));
      const reviewed = sessions.map((session) => {
        if (!good.has(session.caller.credential.id)) return session.signedOut();
        return session.review((project) => this.#refusal(session.caller, project));
      });
      await Promise.all(reviewed);
    } catch (failure) {
      this.log.warn("what clients may see could not be reviewed", { clients: sessions.length, failure });
    }
  }

  #refusal(caller: Caller, project: string): Promise<AppError | null> {
    const key = `${caller.credential.id} ${project}`;
    const known = this.#refusals.get(key);
    if (known) return known;
    const refusal = this.access.expectViewer(caller, project).then(() => null, unlessBroken);
    this.#refusals.set(key, refusal);
    return refusal;
  }
}

function unlessBroken(failure: unknown): AppError {
  if (failure instanceof AppError) return failure;
  throw failure;
}
