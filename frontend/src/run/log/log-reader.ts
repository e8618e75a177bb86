import type { Frames, RunFeed } from "../feed/run-feed.js";
import type { LogBuffer } from "./log-buffer.js";
import { LogView, type LogFilter } from "./log-filter.js";

/** What a filter shows of a log by now. */
export interface LogReading {
  readonly view: LogView;
  readonly count: number;
  /** How many of the first lines were shown once and are not held any more. */
  readonly gone: number;
  /** Lines of the run that are held, and that are not any more, whatever the filter. */
  readonly held: number;
  readonly letGo: number;
}

/** Lines that are looked at in a frame: a few milliseconds. */
const linesAFrame = 20_000;

/**
 * Reads a run's log through a filter while somebody listens: a portion a frame. The first portion is shown at once, the
 * rest when it is all there.
 */
export class LogReader {
  #reading: LogReading;
  #cancelFrame: (() => void) | null = null;
  #stopListening: (() => void) | null = null;
  #goneUnshown = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly feed: Pick<RunFeed, "log" | "listen">,
    private readonly filter: LogFilter,
    private readonly frames: Frames,
  ) {
    this.#reading = this.#begin();
  }

  readonly reading = (): LogReading => this.#reading;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stopListening ??= this.feed.listen(() => this.#advance());
    this.#cancelFrame ??= this.frames.next(() => this.#advance());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  #begin(): LogReading {
    return { view: new LogView(this.feed.log().buffer, this.filter), count: 0, gone: 0, held: 0, letGo: 0 };
  }

  #stop(): void {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#cancelFrame?.();
    this.#cancelFrame = null;
  }

  #advance(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    const { buffer } = this.feed.log();
    if (!this.#reading.view.isOf(buffer)) this.#reading = this.#begin();
    const { view } = this.#reading;
    this.#goneUnshown += view.advance(linesAFrame);
    if (!view.isUpToDate) this.#cancelFrame = this.frames.next(() => this.#advance());
    if (view.isUpToDate || this.#reading.count === 0) this.#show(buffer);
  }

  #show({ first: letGo, end }: LogBuffer): void {
    const { view, count, gone } = this.#reading;
    if (this.#goneUnshown === 0 && view.count === count) return;
    this.#reading = { view, count: view.count, gone: gone + this.#goneUnshown, held: end - letGo, letGo };
    this.#goneUnshown = 0;
    for (const listener of this.#listeners) listener();
  }
}
