import { type Backoff, backoffMs, type Clock, keyText, type ObjectKey, type Random } from "@flowrunner/kube";
import { Lanes, type Lane } from "./lanes.js";
import type { Result } from "./reconciler.js";

/** How the work on a key went. */
export type Outcome = Result | { readonly kind: "failed"; readonly trouble: Trouble };

/** `passing`: the same may go well a moment later. `lasting`: not before the object changes. */
export type Trouble = "passing" | "lasting";

/** Told what a queue does. */
export interface QueueObserver {
  added(): void;
  /** A key failed and will be tried again. */
  retried(): void;
  /** A key was handed out after it had waited for this long. */
  taken(waitedMs: number): void;
  /** Keys that wait for a worker. */
  depth(keys: number): void;
}

export interface WorkQueueParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly backoffs: Readonly<Record<Trouble, Backoff>>;
  readonly observer: QueueObserver;
}

/** Failures in a row keep an object that has changed waiting for at most this long. */
const longestRestOfChangedMs = 1_000;

interface Entry {
  readonly key: ObjectKey;
  /** In a row. */
  failures: number;
  isWorkedOn: boolean;
  /** How it was added while it was worked on; null: it was not. */
  addedMeanwhile: Lane | null;
  /** Until this moment (of the clock's `elapsed`) it rests, whatever changes. */
  restsUntil: number;
  /** When it will be ready by itself; null: it will not, or is. */
  dueAt: number | null;
  callOff: () => void;
  readySince: number;
}

/**
 * Keys of objects that are to be looked at.
 *
 * Q1 A key is with one worker at a time.
 * Q2 What is added while its key is worked on is handed out again afterwards: no change goes unseen.
 * Q3 A key waits once, however often it is added; the earliest moment asked for counts.
 * Q4 A key that failed rests, longer each time; no change makes it spin.
 * Q5 After `stop` nothing is handed out, and `stop` resolves when nothing is worked on.
 */
export class WorkQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #ready = new Lanes<Entry>();
  readonly #takers: ((key: ObjectKey | null) => void)[] = [];
  readonly #idle: (() => void)[] = [];
  #workedOn = 0;
  #isStopped = false;

  constructor(private readonly parts: WorkQueueParts) {}

  /** `pass`: nothing is known to have changed; what has goes first. */
  add(key: ObjectKey, lane: Lane = "change"): void {
    if (this.#isStopped) return;
    this.parts.observer.added();
    const entry = this.#entryOf(key);
    if (!entry.isWorkedOn) this.#schedule(entry, entry.restsUntil, lane);
    else if (entry.addedMeanwhile !== "change") entry.addedMeanwhile = lane; // Q1, Q2
  }

  /** The next key as soon as there is one; null: the queue has stopped. Who takes a key tells `finish` how it went. */
  take(): Promise<ObjectKey | null> {
    if (this.#isStopped) return Promise.resolve(null); // Q5
    return new Promise((resolve) => {
      this.#takers.push(resolve);
      this.#handOut();
    });
  }

  finish(key: ObjectKey, outcome: Outcome): void {
    const entry = this.#entryOf(key);
    entry.isWorkedOn = false;
    this.#workedOn--;
    if (this.#isStopped) return this.#tellIdle();
    if (outcome.kind === "failed") this.#rest(entry, outcome.trouble);
    else entry.failures = entry.restsUntil = 0;
    if (outcome.kind === "requeueAfter") this.#schedule(entry, this.#in(outcome.ms), "change");
    if (entry.addedMeanwhile) this.#schedule(entry, entry.restsUntil, entry.addedMeanwhile); // Q2
    entry.addedMeanwhile = null;
    if (entry.dueAt === null && !entry.isWorkedOn && !this.#ready.has(entry)) this.#forget(entry);
  }

  /** Resolves when the last key that was handed out is finished with. */
  stop(): Promise<void> {
    this.#isStopped = true; // Q5
    for (const entry of this.#entries.values()) entry.callOff();
    this.#ready.clear();
    this.parts.observer.depth(0);
    for (const give of this.#takers.splice(0)) give(null);
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#tellIdle();
    });
  }

  #entryOf(key: ObjectKey): Entry {
    const text = keyText(key);
    const entry = this.#entries.get(text) ?? newEntry(key);
    this.#entries.set(text, entry);
    return entry;
  }

  #forget(entry: Entry): void {
    this.#entries.delete(keyText(entry.key));
  }

  /** Q4 */
  #rest(entry: Entry, trouble: Trouble): void {
    const { backoffs, random, observer } = this.parts;
    const restMs = backoffMs(backoffs[trouble], ++entry.failures, random);
    entry.restsUntil = this.#in(Math.min(restMs, longestRestOfChangedMs));
    this.#schedule(entry, this.#in(restMs), "change");
    observer.retried();
  }

  #in(ms: number): number {
    return this.parts.clock.elapsed() + ms;
  }

  /** Q3 */
  #schedule(entry: Entry, at: number, lane: Lane): void {
    if (this.#ready.has(entry)) return this.#ready.push(entry, lane);
    if (entry.dueAt !== null && entry.dueAt <= at) return;
    entry.callOff();
    if (at <= this.parts.clock.elapsed()) return this.#makeReady(entry, lane);
    entry.dueAt = at;
    const delayMs = at - this.parts.clock.elapsed();
    entry.callOff = this.parts.clock.after(delayMs, () => this.#makeReady(entry, lane));
  }

  #makeReady(entry: Entry, lane: Lane): void {
    entry.dueAt = null;
    entry.readySince = this.parts.clock.elapsed();
    this.#ready.push(entry, lane);
    this.#handOut();
    this.parts.observer.depth(this.#ready.size);
  }

  #handOut(): void {
    const entry = this.#takers.length > 0 ? this.#ready.shift() : undefined;
    if (!entry) return;
    entry.isWorkedOn = true; // Q1
    this.#workedOn++;
    this.parts.observer.taken(this.parts.clock.elapsed() - entry.readySince);
    this.parts.observer.depth(this.#ready.size);
    this.#takers.shift()!(entry.key);
  }

  #tellIdle(): void {
    if (this.#workedOn === 0) for (const tell of this.#idle.splice(0)) tell();
  }
}

function newEntry(key: ObjectKey): Entry {
  return {
    key,
    failures: 0,
    isWorkedOn: false,
    addedMeanwhile: null,
    restsUntil: 0,
    dueAt: null,
    callOff: () => {},
    readySince: 0,
  };
}
