import { simulate, validateFlow } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import type { RunMessage } from "@flowrunner/api";
import { LogReader } from "../log/log-reader.js";
import { RunFeed, type Frames } from "./run-feed.js";

const place = { project: "a project", run: "a run" };

/** Frames that are drawn when a test says so, 100 ms after each other. */
class PlayedFrames implements Frames {
  #next: (() => void)[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  readonly next = (run: () => void): (() => void) => {
    this.#next.push(run);
    return () => void (this.#next = this.#next.filter((other) => other !== run));
  };

  get isAsked(): boolean {
    return this.#next.length > 0;
  }

  draw(afterMs = 100): void {
    this.#now += afterMs;
    for (const run of this.#next.splice(0)) run();
  }
}

/** A live connection whose messages a test makes up. */
class PlayedLive {
  receive!: (message: RunMessage) => void;
  readonly wanted: boolean[] = [];
  hasStopped = false;

  follow(_: object, receive: (message: RunMessage) => void) {
    this.receive = receive;
    return {
      wantLogs: (wanted: boolean) => void this.wanted.push(wanted),
      stop: () => void (this.hasStopped = true),
    };
  }

  lines(count: number, text = "line"): void {
    const lines = Array.from({ length: count }, (_, seq) => ({
      ...({ seq, time: 0, stream: "stdout", level: "info", text: `${text} ${seq}` } as const),
    }));
    this.receive({ type: "log", run: "a run", source: "s", path: "p", attempt: 1, lastSeq: count, lines });
  }
}

function scene() {
  const [frames, live] = [new PlayedFrames(), new PlayedLive()];
  const feed = new RunFeed(place, frames);
  let shown = 0;
  feed.listen(() => shown++);
  return { frames, live, feed, stop: feed.follow(live), times: () => shown };
}

const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: tested}
spec: {steps: [{name: a, value: 1}]}
`;
const events = simulate(validateFlow(text).plan!, { answer: () => ({ output: 1 }) }).events;

describe("a run that a page follows", () => {
  test("is shown once a frame, however much of it has come", () => {
    const { frames, live, feed, times } = scene();
    const before = feed.run();
    for (const [index, event] of events.entries())
      live.receive({ type: "event", run: "a run", seq: index + 1, event });
    live.lines(3);
    expect(times()).toBe(0);
    frames.draw();
    expect(times()).toBe(1);
    expect(feed.run()).not.toBe(before);
    expect(feed.run().history.run?.status).toBe("succeeded");
    expect(feed.log().end).toBe(3);
    expect(frames.isAsked).toBe(false);
  });

  test("is shown ten times a second at most, and all of it in the end", () => {
    const { frames, live, feed, times } = scene();
    for (let frame = 0; frame < 60; frame++) {
      live.lines(80);
      frames.draw(16);
    }
    expect(times()).toBe(9);
    while (frames.isAsked) frames.draw(16);
    expect(times()).toBe(10);
    expect(feed.log().end).toBe(4_800);
  });

  test("is another snapshot only where something has changed", () => {
    const { frames, live, feed } = scene();
    const [run, log] = [feed.run(), feed.log()];
    live.lines(1);
    frames.draw();
    expect([feed.run() === run, feed.log() === log]).toEqual([true, false]);
  });

  test("is brought in portions where there is much of it", () => {
    const { frames, live, feed } = scene();
    for (let message = 0; message < 30; message++) live.lines(1_000);
    frames.draw();
    expect(feed.log().end).toBe(10_000);
    while (frames.isAsked) frames.draw();
    expect(feed.log().end).toBe(30_000);
  });

  test("says why nothing more of it comes", () => {
    const { frames, live, feed } = scene();
    live.receive({ type: "error", run: "a run", code: "NotFound", message: "There is no such run." });
    frames.draw();
    expect(feed.run().trouble).toEqual({ code: "NotFound", message: "There is no such run." });
  });

  test("has lines only while somebody wants them, also when it is followed later", () => {
    const { live, feed, stop } = scene();
    feed.wantLogs(true);
    stop();
    expect(live.hasStopped).toBe(true);
    const again = new PlayedLive();
    feed.follow(again);
    expect([live.wanted, again.wanted]).toEqual([[false, true], [true]]);
  });

  test("begins anew when it is followed once more", () => {
    const { frames, live, feed, stop } = scene();
    live.receive({ type: "event", run: "a run", seq: 1, event: events[0]! });
    live.lines(2);
    frames.draw();
    stop();
    feed.follow(new PlayedLive());
    expect([feed.run().history.events, feed.log().end]).toEqual([[], 0]);
  });
});

describe("a log that is read through a filter", () => {
  const filter = { step: null, level: "debug", text: "7" } as const;

  test("is read a portion a frame, and then as it comes", () => {
    const { frames, live, feed } = scene();
    for (let message = 0; message < 3; message++) live.lines(10_000);
    while (frames.isAsked) frames.draw();
    const reader = new LogReader(feed, { ...filter, text: "" }, frames);
    const stop = reader.listen(() => {});
    const counts: number[] = [];
    for (let frame = 0; frame < 3; frame++) {
      frames.draw();
      counts.push(reader.reading().count);
    }
    expect(counts, "the first portion is shown, and then all").toEqual([20_000, 30_000, 30_000]);
    live.lines(5);
    frames.draw();
    expect(reader.reading().count).toBe(30_005);
    stop();
    expect(frames.isAsked).toBe(false);
  });

  test("is the same reading as long as nothing that it shows has come", () => {
    const { frames, live, feed } = scene();
    const reader = new LogReader(feed, filter, frames);
    reader.listen(() => {});
    live.lines(8);
    frames.draw();
    frames.draw();
    const seen = reader.reading();
    expect(seen.count).toBe(1);
    live.lines(3);
    frames.draw();
    frames.draw();
    expect(reader.reading()).toBe(seen);
  });
});
