import type { Periods } from "../settings.js";
import type { Clock } from "../clock.js";
import type { DataCaller, DataTokens } from "../data/data-tokens.js";
import { AppError } from "../errors.js";
import type { Store } from "../store/port/store.js";
import type { WorkerRow } from "../store/port/workers.js";
import { heldAttempt, type HeldAttempt } from "./fence.js";
import { hashOf } from "./tokens.js";

/** Who a token on the runner listener belongs to. */
export class Callers {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly periods: Periods,
    /** Null: no code of this process holds one. */
    private readonly dataTokens: DataTokens | null,
  ) {}

  /** Throws `AppError` `Unauthorized` for a token that no worker was given. */
  async worker(token: string): Promise<WorkerRow> {
    const worker = await this.store.acrossProjects.findWorker(hashOf(token));
    if (!worker) throw new AppError("Unauthorized", "This is not a worker's token.");
    return worker;
  }

  /** Throws `AppError` `Unauthorized` for what is no data token of this installation. */
  async code(token: string): Promise<DataCaller> {
    if (!this.dataTokens) throw new AppError("Unauthorized", "No code holds a data token here.");
    return this.dataTokens.read(token);
  }

  /** Throws `AppError` `Unauthorized`, whether the attempt does not exist or is somebody else's. */
  async attempt(id: string, token: string): Promise<{ attempt: HeldAttempt; tokenHash: string }> {
    const tokenHash = hashOf(token);
    const row = await this.store.acrossProjects.findAttempt(id);
    const attempt = heldAttempt(row, tokenHash, this.clock.now(), this.periods.tokenAfterlifeMs);
    return { attempt, tokenHash };
  }
}
