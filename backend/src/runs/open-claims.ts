import type { ClaimAnswer } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { Clock } from "../clock.js";
import type { WorkerRow } from "../store/port/workers.js";

/** A claim that a worker holds open. It is settled once: with an attempt, with null (ask again), or with a refusal. */
export interface OpenClaim {
  readonly worker: WorkerRow;
  readonly nonce: string;
  readonly give: (answer: ClaimAnswer) => void;
  readonly refuse: (reason: unknown) => void;
}

/** The claims that wait in this process, by pool, in order of arrival. */
export class OpenClaims {
  readonly #byPool = new Map<string, Map<string, Open>>();
  #isClosed = false;

  constructor(
    private readonly clock: Clock,
    private readonly pollMs: number,
    /** Called whenever a pool's count may have changed. */
    private readonly changed: () => void,
  ) {}

  /** Waits until the claim is settled: null after `pollMs` or when `signal` aborts. */
  async wait(worker: WorkerRow, nonce: string, signal: AbortSignal): Promise<ClaimAnswer | null> {
    if (this.#isClosed || signal.aborted) return null;
    const claims = this.#claimsOf(worker.pool);
    claims
      .get(worker.id)
      ?.refuse(new AppError("AlreadyClaimed", "The worker has opened another claim since."));
    const open = new Open(worker, nonce);
    claims.set(worker.id, open);
    const callOff = this.clock.after(this.pollMs, () => open.close());
    signal.addEventListener("abort", open.close);
    this.changed();
    try {
      return await open.settled;
    } finally {
      callOff();
      signal.removeEventListener("abort", open.close);
      if (claims.get(worker.id) === open) claims.delete(worker.id);
      this.changed();
    }
  }

  of(pool: string): readonly OpenClaim[] {
    return [...(this.#byPool.get(pool)?.values() ?? [])].filter(({ isSettled }) => !isSettled);
  }

  latestOf({ pool, id }: WorkerRow): OpenClaim | undefined {
    const open = this.#byPool.get(pool)?.get(id);
    return open?.isSettled ? undefined : open;
  }

  /** Ids of the workers that wait here. */
  get workers(): readonly string[] {
    return [...this.#byPool.values()].flatMap((claims) => [...claims.keys()]);
  }

  byWorker(id: string): OpenClaim | undefined {
    for (const claims of this.#byPool.values()) {
      const open = claims.get(id);
      if (open && !open.isSettled) return open;
    }
    return undefined;
  }

  /** How many claims wait, by pool. */
  counts(): ReadonlyMap<string, number> {
    const counts = [...this.#byPool].map(([pool, claims]) => [pool, claims.size] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  }

  /** Settles every claim with null, and those to come at once. */
  closeAll(): void {
    this.#isClosed = true;
    for (const claims of this.#byPool.values()) for (const open of claims.values()) open.close();
  }

  #claimsOf(pool: string): Map<string, Open> {
    const known = this.#byPool.get(pool);
    if (known) return known;
    const claims = new Map<string, Open>();
    this.#byPool.set(pool, claims);
    return claims;
  }
}

class Open implements OpenClaim {
  readonly settled: Promise<ClaimAnswer | null>;
  isSettled = false;
  #resolve!: (answer: ClaimAnswer | null) => void;
  #reject!: (reason: unknown) => void;

  constructor(
    readonly worker: WorkerRow,
    readonly nonce: string,
  ) {
    this.settled = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  readonly give = (answer: ClaimAnswer): void => this.#settle(answer);
  readonly close = (): void => this.#settle(null);

  readonly refuse = (reason: unknown): void => {
    this.isSettled = true;
    this.#reject(reason);
  };

  #settle(answer: ClaimAnswer | null): void {
    this.isSettled = true;
    this.#resolve(answer);
  }
}
