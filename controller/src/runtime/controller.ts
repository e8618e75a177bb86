import { randomUUID } from "node:crypto";
import { type Clock, keyText, type ObjectKey } from "@flowrunner/kube";
import type { Log } from "../log.js";
import { requeueAfter, type Reconciler, type Result } from "./reconciler.js";
import { reconciling } from "./reconciling.js";
import type { Source } from "./source.js";
import type { Outcome, WorkQueue } from "./work-queue.js";

/** Told how each look at an object went. */
export interface ReconcileObserver {
  reconciled(outcome: Outcome["kind"], tookMs: number): void;
}

export interface ControllerParts {
  /** Names it in log and metrics: `flow-run`. */
  readonly name: string;
  readonly sources: readonly Source[];
  readonly queue: WorkQueue;
  readonly reconciler: Reconciler;
  /** Objects that are looked at at a time. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly observer: ReconcileObserver;
  /** Whether an object will fail like this until it changes. Default: no failure lasts. */
  readonly isLasting?: (failure: unknown) => boolean;
  /** May write a condition on the object that failed. Its own failure is logged and changes nothing. Default: nothing. */
  readonly onFailure?: (key: ObjectKey, failure: unknown) => Promise<void>;
}

/** How soon a key is looked at again whose namespace has not been listed yet. */
const unsyncedMs = 500;

/**
 * Keeps the objects of one kind as they are to be: takes keys from its queue and has each reconciled.
 *
 * C1 No object, however poisoned, ends a worker: its failure is logged, counted, and answered with a rest.
 * C2 Nothing is reconciled before all sources know what there is in its namespace.
 * C3 Nothing is begun after `signal` has aborted.
 */
export class Controller {
  readonly #workers: Promise<void>[] = [];

  constructor(private readonly parts: ControllerParts) {}

  get name(): string {
    return this.parts.name;
  }

  /** For keys that come from elsewhere than a watch. */
  enqueue(key: ObjectKey): void {
    this.parts.queue.add(key);
  }

  /** Works until `stop`. `signal` says that what is under way has lost its right or its time. */
  start(signal: AbortSignal): void {
    const { sources, queue, concurrency } = this.parts;
    for (const source of sources) source.feed((key, lane) => queue.add(key, lane));
    for (let worker = 0; worker < concurrency; worker++) this.#workers.push(this.#work(signal));
  }

  /** Takes no more, and resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    await this.parts.queue.stop();
    await Promise.all(this.#workers);
  }

  async #work(signal: AbortSignal): Promise<void> {
    for (let key = await this.#next(signal); key; key = await this.#next(signal))
      this.parts.queue.finish(key, await this.#reconcile(key, signal));
  }

  #next(signal: AbortSignal): Promise<ObjectKey | null> {
    return signal.aborted ? Promise.resolve(null) : this.parts.queue.take(); // C3
  }

  async #reconcile(key: ObjectKey, signal: AbortSignal): Promise<Outcome> {
    const { name, clock, observer } = this.parts;
    if (signal.aborted || !this.#isSynced(key)) return requeueAfter(unsyncedMs); // C2, C3
    const about = { controller: name, object: keyText(key), reconcileId: randomUUID() };
    return reconciling.run(about, async () => {
      const start = clock.elapsed();
      const outcome = await this.#attempt(key, signal);
      observer.reconciled(outcome.kind, clock.elapsed() - start);
      return outcome;
    });
  }

  #isSynced({ namespace }: ObjectKey): boolean {
    return this.parts.sources.every((source) => source.isSynced(namespace));
  }

  /** C1 */
  async #attempt(key: ObjectKey, signal: AbortSignal): Promise<Outcome> {
    const { reconciler, log, isLasting } = this.parts;
    try {
      return checked(await reconciler.reconcile(key, signal));
    } catch (failure) {
      log.warn("an object could not be reconciled", { failure, object: keyText(key) });
      await this.#tellFailure(key, failure);
      return { kind: "failed", trouble: isLasting?.(failure) ? "lasting" : "passing" };
    }
  }

  async #tellFailure(key: ObjectKey, failure: unknown): Promise<void> {
    const { onFailure, log } = this.parts;
    try {
      await onFailure?.(key, failure);
    } catch (second) {
      log.warn("an object's failure could not be told", { failure: second, object: keyText(key) });
    }
  }
}

/** A wait that is no number would spin or hang. */
function checked(result: Result): Result {
  if (result.kind === "requeueAfter" && !(result.ms >= 0)) throw new RangeError(`a wait of ${result.ms} ms`);
  return result;
}
