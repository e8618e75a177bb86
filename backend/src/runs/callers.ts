import { filesPool } from "@flowrunner/protocol";
import type { Periods } from "../settings.js";
import type { Clock } from "../clock.js";
import type { DataCaller, DataTokens } from "../data/data-tokens.js";
import { AppError } from "../errors.js";
import type { AttemptRow } from "../store/port/attempts.js";
import type { Store } from "../store/port/store.js";
import type { WorkerRow } from "../store/port/workers.js";
import { AskedTogether } from "./asked-together.js";
import { heldAttempt, type HeldAttempt } from "./fence.js";
import { hashOf } from "./tokens.js";

/** Who knows the workers that are pods. */
export interface PodWorkerCallers {
  /** Throws `AppError`: `Unauthorized`, `Forbidden`, `ClusterUnavailable`. */
  worker(token: string): Promise<WorkerRow>;
}

/** Who a token on the runner listener belongs to. Those who come together are looked up at once. */
export class Callers {
  readonly #workers: AskedTogether<string, WorkerRow | null>;
  readonly #attempts: AskedTogether<string, AttemptRow | null>;

  constructor(
    store: Store,
    private readonly clock: Clock,
    private readonly periods: Periods,
    /** Null: no code of this process holds one. */
    private readonly dataTokens: DataTokens | null,
    /** Null: no worker is a pod. */
    private readonly pods: PodWorkerCallers | null,
  ) {
    this.#workers = new AskedTogether(async (hashes) => {
      const found = await store.acrossProjects.findWorkers(hashes);
      return hashes.map((hash) => found.get(hash) ?? null);
    });
    this.#attempts = new AskedTogether(async (ids) => {
      const found = await store.acrossProjects.findAttempts(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** Throws `AppError` `Unauthorized` for a token that no worker was given. */
  async worker(token: string): Promise<WorkerRow> {
    if (this.pods && isJwt(token)) return this.pods.worker(token);
    const worker = await this.#workers.ask(hashOf(token));
    if (!worker) throw new AppError("Unauthorized", "This is not a worker's token.");
    return worker;
  }

  /** Throws `AppError` besides: `Forbidden` for the token of another worker. */
  async fileWorker(token: string): Promise<WorkerRow> {
    const worker = await this.worker(token);
    if (worker.pool !== filesPool(worker.project))
      throw new AppError("Forbidden", "This is not the token of a file worker.");
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
    // What cannot be an id is asked of nobody: others' ids are in the same question.
    const row = id.includes("\0") ? null : await this.#attempts.ask(id);
    const attempt = heldAttempt(row, tokenHash, this.clock.now(), this.periods.tokenAfterlifeMs);
    return { attempt, tokenHash };
  }
}

/** As the tokens of service accounts are, and no token that a launcher was given. */
function isJwt(token: string): boolean {
  return token.includes(".");
}
