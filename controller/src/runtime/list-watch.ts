import {
  type Backoff,
  backoffMs,
  type Clock,
  type KubeClient,
  KubeError,
  type KubeObject,
  type KubeWatcher,
  pause,
  type Random,
  type Resource,
  type Selection,
  UnreadableLine,
  type WatchEvent,
} from "@flowrunner/kube";
import type { Log } from "../log.js";
import type { ObjectStore } from "./object-store.js";
import { Silence, TooSilent } from "./silence.js";

export interface WatchPeriods {
  /** The server ends a watch by then. */
  readonly serverTimeoutMs: number;
  /** Without a byte for this long a watch is held for dead. The server sends a bookmark a minute. */
  readonly silenceMs: number;
  /** Between full passes. */
  readonly passMs: number;
  /** After a failure. */
  readonly backoff: Backoff;
}

export const standardWatchPeriods: WatchPeriods = {
  serverTimeoutMs: 240_000,
  silenceMs: 90_000,
  passMs: 60_000,
  backoff: { firstMs: 200, mostMs: 5_000 },
};

/** Told what watches go through. */
export interface WatchObserver {
  /** Changes were not heard of for this long: from the end of one watch to the next one's beginning. */
  blindFor(ms: number): void;
  /** Everything was fetched anew. */
  listed(): void;
  event(type: WatchEvent<unknown>["type"]): void;
}

export interface ListWatchParts<T extends KubeObject> {
  readonly resource: Resource;
  /** A namespace; empty: all. */
  readonly scope: string;
  readonly selection: Selection;
  readonly kube: Pick<KubeClient, "list"> & KubeWatcher;
  readonly store: ObjectStore<T>;
  readonly periods: WatchPeriods;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly observer: WatchObserver;
}

/** A watch that lived at least this long did not fail at once: the next one begins at once too. */
const healthyMs = 1_000;
/** Between watches that a server closes as soon as they are open. */
const shortPauseMs = 400;

/**
 * Keeps a store as the API server's objects are: lists them, then follows the changes.
 *
 * W1 The store goes through the server's history in its order: a list at a version, then what changed after it.
 * W2 A watch goes on from the last version that was taken in, never from a later one.
 * W3 A version that the server has forgotten (410), or will not know because it has lost what came before it (504 with
 *    the cause `ResourceVersionTooLarge`), leads to a new list, be it an answer or an event. All else goes on from it.
 * W4 What cannot be read is never skipped: it leads to a new list.
 * W5 A watch that is silent for too long is given up.
 * W6 After an orderly end the next watch begins within a second; after a failure, within a backoff.
 * W7 Every object is told of again in each full pass, whatever the watch says.
 */
export class ListWatch<T extends KubeObject> {
  /** The last version that the store has taken in; null: it must be listed. */
  #version: string | null = null;
  #failures = 0;
  /** Since when nothing is heard, of the clock's `elapsed`. */
  #blindSince: number | null = null;

  constructor(private readonly parts: ListWatchParts<T>) {}

  /** Until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all([this.#follow(signal), this.#passes(signal)]);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const pauseMs = await this.#once(signal).catch((failure: unknown) => this.#failed(failure, signal));
      await pause(this.parts.clock, pauseMs, signal);
    }
  }

  /** One watch, from its list to its end; how long to pause after it. */
  async #once(signal: AbortSignal): Promise<number> {
    this.#version ??= await this.#list();
    const start = this.parts.clock.elapsed();
    await this.#watch(this.#version, signal);
    const livedMs = this.parts.clock.elapsed() - start;
    return livedMs >= healthyMs ? 0 : this.parts.random() * shortPauseMs; // W6
  }

  #failed(failure: unknown, signal: AbortSignal): number {
    const { periods, random, log, resource, scope, store } = this.parts;
    if (signal.aborted) return 0;
    if (failure instanceof KubeError && failure.status === 403) store.refuse(scope);
    if (isUnknownVersion(failure) || failure instanceof UnreadableLine) this.#version = null; // W3, W4
    const about = { failure, resource: resource.plural, namespace: scope };
    // Of what nobody changes an API server says nothing: to begin again is what a watch does then.
    if (failure instanceof TooSilent) log.debug("a watch was silent", about);
    else log.info("a watch failed", about);
    return backoffMs(periods.backoff, ++this.#failures, random); // W6
  }

  /** W1 */
  async #list(): Promise<string> {
    const { kube, resource, scope, selection, store, observer } = this.parts;
    const { items, resourceVersion } = await kube.list<T>(resource, scope, selection);
    store.replace(scope, items);
    observer.listed();
    return resourceVersion;
  }

  async #watch(resourceVersion: string, signal: AbortSignal): Promise<void> {
    const { kube, resource, scope, selection, periods, clock } = this.parts;
    using silence = new Silence(clock, periods.silenceMs, signal); // W5
    const request = {
      resource,
      namespace: scope,
      selection,
      resourceVersion,
      timeoutMs: periods.serverTimeoutMs,
    };
    try {
      const stream = await kube.watch<T>(request, silence.signal, () => silence.broken());
      this.#sees();
      for await (const event of stream.events) this.#take(event);
      silence.broken();
    } finally {
      this.#blindSince ??= silence.lastAt;
    }
  }

  #take(event: WatchEvent<T>): void {
    const { store, observer } = this.parts;
    if (event.type === "DELETED") store.remove(event.object);
    else if (event.type !== "BOOKMARK") store.put(event.object);
    this.#version = event.object.metadata.resourceVersion; // W2
    this.#failures = 0;
    observer.event(event.type);
  }

  #sees(): void {
    if (this.#blindSince === null) return;
    this.parts.observer.blindFor(this.parts.clock.elapsed() - this.#blindSince);
    this.#blindSince = null;
  }

  /** W7 */
  async #passes(signal: AbortSignal): Promise<void> {
    const { clock, periods, random, store, scope } = this.parts;
    while (!signal.aborted) {
      await pause(clock, periods.passMs * (0.9 + 0.2 * random()), signal);
      if (!signal.aborted) store.tellAgain(scope);
    }
  }
}

function isUnknownVersion(failure: unknown): boolean {
  if (!(failure instanceof KubeError)) return false;
  return failure.status === 410 || failure.causes.includes("ResourceVersionTooLarge");
}
