import { AppError } from "../errors.js";
import { hashOf, isSameHash } from "../runs/tokens.js";

/** Who may call the internal listener: whoever holds the launchers' token, and the controller of the cluster. */
export class InternalCallers {
  readonly #tokenHash: string | null;

  constructor(
    /** Null: there are no launchers. */
    token: string | null,
    /** Null: there is no cluster. */
    private readonly controller: { admit(token: string): Promise<void> } | null,
  ) {
    this.#tokenHash = token === null ? null : hashOf(token);
  }

  /** Throws `AppError`: `Unauthorized`, `ClusterUnavailable`. */
  async admit(token: string): Promise<void> {
    if (this.#tokenHash !== null && isSameHash(hashOf(token), this.#tokenHash)) return;
    if (!this.controller) throw new AppError("Unauthorized", "This is not the launcher's token.");
    await this.controller.admit(token);
  }
}
