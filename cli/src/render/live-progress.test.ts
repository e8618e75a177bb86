import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { RunEvent } from "@flowrunner/engine";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { busy, events } from "../testing/run-events.js";
import { LiveProgress } from "./live-progress.js";
import { styles } from "./styles.js";

/** A terminal's screen: text, line ends, "n lines up" and "erase what is right and below" are all that is understood. */
class Screen extends Writable {
  lines: string[] = [""];
  #column = 0;

  constructor(
    readonly columns = 80,
    readonly rows = 24,
  ) {
    super({ decodeStrings: false });
  }

  override _write(text: string, _encoding: string, done: () => void): void {
    for (const part of text.split(/(\n|\r|\u001b\[\d*[AJ])/)) if (part !== "") this.#take(part);
    done();
  }

  #take(part: string): void {
    const [, count, order] = /^\u001b\[(\d*)([AJ])$/.exec(part) ?? [];
    if (order === "A") this.lines = this.lines.slice(0, this.lines.length - Number(count));
    const last = this.lines.length - 1;
    if (order === "J") this.lines[last] = this.lines[last]!.slice(0, this.#column);
    else if (part === "\n") this.lines.push("");
    else if (order !== "A" && part !== "\r") this.lines[last] += stripVTControlCharacters(part);
    if (part === "\n" || part === "\r") this.#column = 0;
    else if (order === undefined) this.#column = this.lines[last]!.length;
  }
}

describe("Live progress", () => {
  let screen: Screen;
  let progress: LiveProgress;
  const start = (columns?: number, rows?: number): void => {
    screen = new Screen(columns, rows);
    progress = new LiveProgress({ stderr: screen as unknown as NodeJS.WriteStream, styles: styles(false) });
  };
  const at = (ms: number, ...history: readonly RunEvent[]): readonly string[] => {
    for (const event of history) progress.happened(event);
    vi.advanceTimersByTime(ms - Date.now());
    return screen.lines.slice(0, -1);
  };
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    start();
  });
  afterEach(() => {
    progress[Symbol.dispose]();
    vi.useRealTimers();
  });

  it("draws what is under way as a tree, again and again in the same place", () => {
    const begun = [events.branches("p", ["left", "right"], 0), events.items("p.left.each", 9, 0)];
    at(160, ...begun, events.queued("p.left.each[0].x", 1, 0), events.queued("p.right.y", 1, 0));
    const [p, each, x, y, ...rest] = at(2400, events.closed("p.left.each[0]", 200));
    expect(p).toMatch(/^. p 2\.4 s$/);
    expect(each).toMatch(/^ {2}. left\.each 1\/9 · 2\.4 s$/);
    expect(x).toMatch(/^ {4}. \[0\]\.x 2\.4 s$/);
    expect(y).toMatch(/^ {2}. right\.y 2\.4 s$/);
    expect(rest).toEqual([]);
  });

  it("leaves logs and ended steps above it, in their order", () => {
    at(80, events.queued("a", 1, 0));
    progress.wrote("a", { text: "one" });
    at(160);
    progress.wrote("a", { text: "two" });
    expect(at(400, events.succeeded("a", 350), events.queued("b", 1, 350))).toEqual([
      "  a │ one",
      "  a │ two",
      "✔ a 350 ms",
      expect.stringMatching(/^. b$/),
    ]);
  });

  it("marks the steps of a run that was retried", () => {
    const again = [events.retried(1, ["a"], 100), events.queued("a", 1, 100)];
    const lines = at(400, events.failed("a", busy, 50), ...again);
    expect(lines).toEqual(["✖ a Error: busy", expect.stringMatching(/^. a #1$/)]);
  });

  it("shows an attempt that failed, the wait, and how many attempts there were", () => {
    const waiting = at(80, events.queued("a", 1, 0), events.retry("a", 1, busy, 5000, 10));
    expect(waiting).toEqual([
      "  a │ attempt 1 failed, again in 5.0 s: Error: busy",
      "◷ a for 4.9 s · attempt 1 failed: Error: busy",
    ]);
    const ended = at(5200, events.queued("a", 2, 5000), events.failed("a", busy, 5100));
    expect(ended.at(-1)).toBe("✖ a 2 attempts · 5.1 s Error: busy");
  });

  it("shows how far code says it is", () => {
    at(80, events.queued("a", 1, 0));
    progress.progressed("a", { done: 3, total: 10, text: "pages" });
    expect(at(160)).toEqual([expect.stringMatching(/^. a 3\/10 pages$/)]);
  });

  it("keeps the failed items of a loop, but not all the others", () => {
    const items = Array.from({ length: 50 }, (_, index) => events.queued(`each[${index}].x`, 1, 0));
    const ends = items.flatMap((_, index) => [
      index === 7 ? events.failed("each[7].x", busy, 10) : events.succeeded(`each[${index}].x`, 10),
      events.closed(`each[${index}]`, 10),
    ]);
    expect(at(80, events.items("each", 50, 0), ...items, ...ends, events.failed("each", busy, 10))).toEqual([
      "✖ each 50 items · 10 ms Error: busy",
      "  ✖ [7].x 10 ms Error: busy",
    ]);
  });

  it("leaves nothing where the terminal has written ^C", () => {
    at(80, events.queued("a", 1, 0));
    screen.write("^C");
    expect(at(160)).toEqual([expect.stringMatching(/^. a$/)]);
    expect(screen.lines.at(-1)).toBe("");
  });

  it("never draws more lines than the terminal has, nor longer ones", () => {
    start(20, 6);
    const steps = Array.from({ length: 10 }, (_, index) =>
      events.queued(`step_with_a_long_name_${index}`, 1, 0),
    );
    const lines = at(160, ...steps);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe("… and 7 more");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(20);
  });

  it("ends with the run's end below everything, and nothing under way", () => {
    at(80, events.queued("a", 1, 0));
    progress.ended("order", "cancelled", 1200);
    progress[Symbol.dispose]();
    expect(screen.lines).toEqual(["order cancelled in 1.2 s", ""]);
  });
});
