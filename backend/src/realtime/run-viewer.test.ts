import { expect, test } from "vitest";
import type { RunEvent } from "@flowrunner/engine";
import { Published, type LiveEntry, type LiveListener } from "../runs/live.js";
import type { StoredEvent } from "../store/port/run-events.js";
import { ManualClock, settle } from "../testing/manual-clock.js";
import { LiveFrames } from "./live-frames.js";
import type { ServerMessage } from "./live-messages.js";
import { RunCursor } from "./run-cursor.js";
import { RunViewer, type RunPage } from "./run-viewer.js";

const event = (seq: number): StoredEvent => ({
  seq,
  event: { type: "RunPaused", by: "", at: 0 } as RunEvent,
});

/** A viewer whose run happens, whose store answers and whose outlet is full when a test says so. */
class Watched implements Disposable {
  readonly sent: string[] = [];
  readonly #outlet = {
    isFull: false,
    drained: () => this.#drained,
    send: (frame: Buffer) => this.#send(frame),
  };
  #drain = (): void => {};
  #drained = Promise.resolve();
  readonly #asked: ((page: RunPage) => void)[] = [];
  #listener!: LiveListener;
  readonly #viewer: RunViewer;
  /** Where each read began. */
  readonly reads: (number | null)[] = [];

  constructor() {
    this.#viewer = new RunViewer({
      run: { project: "p", runId: "r" },
      cursor: new RunCursor(0, null),
      levels: null,
      frames: new LiveFrames(),
      outlet: this.#outlet,
      clock: new ManualClock(),
      retryMs: 1_000,
      follow: (_, listener) => {
        this.#listener = listener;
        return () => {};
      },
      read: (_, { eventSeq }) => {
        this.reads.push(eventSeq);
        return new Promise((resolve) => this.#asked.push(resolve));
      },
      failed: () => {},
    });
  }

  happen(entry: LiveEntry): void {
    this.#listener(new Published(entry));
  }

  fill(): void {
    this.#outlet.isFull = true;
    this.#drained = new Promise((resolve) => (this.#drain = resolve));
  }

  drain(): void {
    this.#outlet.isFull = false;
    this.#drain();
  }

  /** Answers the oldest read that waits. */
  async answer(...events: readonly StoredEvent[]): Promise<void> {
    await settle();
    this.#asked.shift()!({ events, chunks: [], isLast: true, status: "running" });
    await settle();
  }

  #send(frame: Buffer): void {
    const message = JSON.parse(frame.toString()) as ServerMessage;
    this.sent.push(message.type === "event" ? `event ${message.seq}` : message.type);
  }

  [Symbol.dispose](): void {
    this.#viewer[Symbol.dispose]();
  }
}

test("A viewer reads again when something happened while it read: it has not caught up before", async () => {
  using watched = new Watched();
  await settle();
  watched.happen({ kind: "event", stored: event(1) });
  await watched.answer();
  expect(watched.sent).toEqual([]);
  await watched.answer(event(1));
  expect(watched.sent).toEqual(["event 1", "caughtUp"]);
});

test.each<{ name: string; given: LiveEntry }>([
  { name: "an event that is not the next", given: { kind: "event", stored: event(2) } },
  { name: "word that something may be missing", given: { kind: "missed" } },
])("A viewer that has caught up reads the store at $name", async ({ given }) => {
  using watched = new Watched();
  await watched.answer();
  watched.happen(given);
  await watched.answer(event(1), event(2));
  watched.happen({ kind: "event", stored: event(3) });
  expect(watched.sent).toEqual(["caughtUp", "event 1", "event 2", "event 3"]);
  expect(watched.reads).toEqual([0, 0]);
});

test("A viewer whose outlet is full is sent nothing and reads nothing until it is drained", async () => {
  using watched = new Watched();
  await watched.answer();
  watched.fill();
  watched.happen({ kind: "event", stored: event(1) });
  await settle();
  expect([watched.sent, watched.reads]).toEqual([["caughtUp"], [0]]);
  watched.drain();
  await watched.answer(event(1));
  expect([watched.sent, watched.reads]).toEqual([
    ["caughtUp", "event 1"],
    [0, 0],
  ]);
});
