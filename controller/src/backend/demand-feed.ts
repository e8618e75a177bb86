import {
  internalRoutes,
  protocolVersion,
  validators,
  type Demand,
  type DemandAnswer,
  type DemandRequest,
} from "@flowrunner/protocol";
import { type Backoff, backoffMs, type Clock, pause, type Random } from "@flowrunner/kube";
import type { Log } from "../log.js";
import type { BackendConnection } from "./connection.js";

export interface DemandFeedParts {
  readonly connection: Pick<BackendConnection, "poll">;
  readonly epoch: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Between looks at everything, whatever was told since. Default 60 s. */
  readonly fullEveryMs?: number;
  /** After a failure. Default 0.2 to 5 s. */
  readonly backoff?: Backoff;
}

const standardBackoff: Backoff = { firstMs: 200, mostMs: 5_000 };

/**
 * What the backend wants of the cluster, as it last said.
 *
 * D1 Revisions are compared only with those of the same source: another backend is asked from the beginning.
 * D2 Everything is asked for anew from time to time, so that nothing that was missed stays missed.
 * D3 A listener that throws keeps nothing from the others.
 */
export class DemandFeed {
  #latest: Demand | null = null;
  #source: string | null = null;
  #fullAt = -Infinity;
  readonly #listeners: ((demand: Demand) => void)[] = [];

  constructor(private readonly parts: DemandFeedParts) {}

  /** Null: nothing has been heard yet. */
  get latest(): Demand | null {
    return this.#latest;
  }

  /** Calls `listener` with each answer; `ended`, `cancelled` and `runs` in it are those since the one before. */
  subscribe(listener: (demand: Demand) => void): void {
    this.#listeners.push(listener);
  }

  /** Asks until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, random, log, backoff = standardBackoff } = this.parts;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.#once(signal);
        failures = 0;
      } catch (failure) {
        if (signal.aborted) return;
        log.warn("the demand could not be asked for", { failure });
        await pause(clock, backoffMs(backoff, ++failures, random), signal);
      }
    }
  }

  async #once(signal: AbortSignal): Promise<void> {
    const { connection, epoch, clock, fullEveryMs = 60_000 } = this.parts;
    const isFull = clock.elapsed() - this.#fullAt >= fullEveryMs; // D2
    const request: DemandRequest = {
      v: protocolVersion,
      source: this.#source,
      sinceRevision: isFull ? 0 : (this.#latest?.revision ?? 0),
      epoch,
    };
    const answer = await connection.poll<DemandAnswer>(
      internalRoutes.demand,
      request,
      validators.demandAnswer,
      signal,
    );
    if (isFull) this.#fullAt = clock.elapsed();
    if (answer) this.#take(answer);
  }

  #take({ source, ...demand }: DemandAnswer): void {
    this.#source = source; // D1
    this.#latest = demand;
    for (const listener of this.#listeners) {
      try {
        listener(demand);
      } catch (failure) {
        this.parts.log.error("a listener could not take the demand", { failure }); // D3
      }
    }
  }
}
