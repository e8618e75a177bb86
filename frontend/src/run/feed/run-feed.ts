import type { LiveClient } from "../../live/live-client.js";
import type { Progress, RunMessage, RunPlace } from "@flowrunner/api";
import { RunHistory } from "../history/run-history.js";
import { LogBuffer, type LogEntry } from "../log/log-buffer.js";

/** What a page knows of a run by now. */
export interface RunSnapshot {
  readonly history: RunHistory;
  /** What code says of how far it is, by the step's path. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Why nothing more comes; null: more comes. */
  readonly trouble: { readonly code: string; readonly message: string } | null;
}

export interface LogSnapshot {
  readonly buffer: LogBuffer;
  /** The buffer's, when this was taken. */
  readonly end: number;
}

/** How a page is drawn. */
export interface Frames {
  /** Calls `run` when the page is next drawn; returns what cancels it. */
  next(run: () => void): () => void;
  /** Milliseconds since some moment. */
  now(): number;
}

/** What a frame takes at most, so that whoever opens a long history can use the page meanwhile: lines, or fewer events. */
const workAFrame = 10_000;
const workOfEvent = 5;

/** What comes is shown no more often: nobody reads faster, and drawing costs more than taking it. */
const shownEveryMs = 100;

/**
 * A run as a page follows it: what the live connection brings is put together here, a portion a frame, and shown ten
 * times a second however much of it comes.
 *
 * F1 Messages are taken in the order in which they came.
 * F2 A snapshot is replaced, never changed, whenever what it speaks of has changed.
 * F3 What has come is shown in the end, also when nothing comes after it.
 */
export class RunFeed {
  #waiting: RunMessage[] = [];
  #cancelFrame: (() => void) | null = null;
  #run: RunSnapshot = { history: new RunHistory(), progress: new Map(), trouble: null };
  #log: LogSnapshot = { buffer: new LogBuffer(), end: 0 };
  #following: { wantLogs(wanted: boolean): void } | null = null;
  #wantsLogs = false;
  #shownAt = -Infinity;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly place: RunPlace,
    private readonly frames: Frames,
  ) {}

  readonly run = (): RunSnapshot => this.#run;
  readonly log = (): LogSnapshot => this.#log;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins from the beginning; returns what ends it. */
  follow(live: Pick<LiveClient, "follow">): () => void {
    this.#run = { history: new RunHistory(), progress: new Map(), trouble: null };
    this.#log = { buffer: new LogBuffer(), end: 0 };
    const following = live.follow(this.place, (message) => this.#receive(message));
    following.wantLogs(this.#wantsLogs);
    this.#following = following;
    return () => {
      following.stop();
      this.#following = null;
      this.#cancelFrame?.();
      this.#cancelFrame = null;
      this.#waiting = [];
    };
  }

  /** Lines come while somebody looks at them, and those that were missed then. */
  wantLogs(wanted: boolean): void {
    this.#wantsLogs = wanted;
    this.#following?.wantLogs(wanted);
  }

  #receive(message: RunMessage): void {
    this.#waiting.push(message); // F1
    this.#cancelFrame ??= this.frames.next(() => this.#draw());
  }

  #draw(): void {
    const messages = this.#waiting.splice(0, countWithin(this.#waiting, workAFrame));
    this.#takeLines(messages);
    this.#takeRest(messages.filter(({ type }) => type !== "log"));
    const isShown = this.#showUnlessJustShown();
    const isDone = isShown && this.#waiting.length === 0;
    this.#cancelFrame = isDone ? null : this.frames.next(() => this.#draw()); // F3
  }

  #showUnlessJustShown(): boolean {
    const now = this.frames.now();
    if (now - this.#shownAt < shownEveryMs) return false;
    this.#shownAt = now;
    for (const listener of this.#listeners) listener();
    return true;
  }

  #takeLines(messages: readonly RunMessage[]): void {
    const { buffer } = this.#log;
    for (const message of messages) if (message.type === "log") buffer.append(entriesOf(message));
    if (buffer.end !== this.#log.end) this.#log = { buffer, end: buffer.end };
  }

  #takeRest(messages: readonly RunMessage[]): void {
    if (messages.length === 0) return;
    let { progress, trouble } = this.#run;
    const { history } = this.#run;
    for (const message of messages) {
      if (message.type === "event") history.add(message.event);
      if (message.type === "progress") progress = new Map(progress).set(message.path, message.progress);
      if (message.type === "error") trouble = { code: message.code, message: message.message };
    }
    this.#run = { history, progress, trouble };
  }
}

/** How many of the first messages are so much work, the last one included. */
function countWithin(messages: readonly RunMessage[], most: number): number {
  let work = 0;
  const last = messages.findIndex((message) => {
    work += message.type === "log" ? message.lines.length : workOfEvent;
    return work >= most;
  });
  return last === -1 ? messages.length : last + 1;
}

function entriesOf({ path, attempt, lines }: RunMessage & { readonly type: "log" }): LogEntry[] {
  return lines.map((line) => ({ line, path, attempt }));
}
