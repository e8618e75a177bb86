import { describe, expect, test } from "vitest";
import { LogBuffer, type LogEntry } from "./log-buffer.js";
import { LogView, type LogFilter } from "./log-filter.js";

const everything: LogFilter = { step: null, level: "debug", text: "" };

function entry(text: string, more: Partial<LogEntry["line"]> & { path?: string } = {}): LogEntry {
  const { path = "step", ...line } = more;
  return { path, attempt: 1, line: { seq: 0, time: 0, stream: "stdout", level: "info", text, ...line } };
}

function textsOf(view: LogView): readonly string[] {
  return Array.from({ length: view.count }, (_, index) => view.at(index)?.line.text ?? "?");
}

function shown(entries: readonly LogEntry[], filter: Partial<LogFilter>): readonly string[] {
  const buffer = new LogBuffer();
  buffer.append(entries);
  const view = new LogView(buffer, { ...everything, ...filter });
  view.advance(Infinity);
  return textsOf(view);
}

describe("a filter shows", () => {
  const entries = [
    entry("one", { path: "batch[1].work", level: "debug" }),
    entry("\x1b[31mTwo\x1b[0m words", { path: "batch[10].work", level: "warn" }),
    entry("three", { path: "batch", level: "error" }),
    entry("four (4)", { path: "batching" }),
  ];
  test.each([
    { name: "all lines", given: {}, expect: ["one", "\x1b[31mTwo\x1b[0m words", "three", "four (4)"] },
    {
      name: "a level and what is above it",
      given: { level: "warn" },
      expect: ["\x1b[31mTwo\x1b[0m words", "three"],
    },
    { name: "a step", given: { step: "batch[1].work" }, expect: ["one"] },
    {
      name: "a step and what stands in it",
      given: { step: "batch" },
      expect: ["one", "\x1b[31mTwo\x1b[0m words", "three"],
    },
    { name: "an item", given: { step: "batch[1]" }, expect: ["one"] },
    {
      name: "what is written, large or small",
      given: { text: "two WORDS" },
      expect: ["\x1b[31mTwo\x1b[0m words"],
    },
    { name: "characters that mean something in patterns", given: { text: "r (4" }, expect: ["four (4)"] },
  ] as const)("$name", ({ given, expect: texts }) => {
    expect(shown(entries, given)).toEqual(texts);
  });
});

describe("what a page holds of a log", () => {
  test("is bounded in lines, and the oldest go first", () => {
    const buffer = new LogBuffer({ lines: 160, characters: 1_000_000 });
    for (let line = 0; line < 1_000; line++) {
      buffer.append([entry(`${line}`)]);
      expect(buffer.end - buffer.first).toBeLessThanOrEqual(160);
    }
    expect(buffer.end).toBe(1_000);
    expect(buffer.at(buffer.end - 1)?.line.text).toBe("999");
    expect(buffer.at(buffer.first)?.line.text).toBe(`${buffer.first}`);
    expect(buffer.at(buffer.first - 1)).toBeUndefined();
  });

  test("is bounded in text", () => {
    const buffer = new LogBuffer({ lines: 1_000, characters: 1_600 });
    buffer.append(Array.from({ length: 100 }, (_, line) => entry(String(line).padEnd(100, "."))));
    expect(buffer.end - buffer.first).toBe(15);
    buffer.append([entry("x".repeat(5_000))]);
    expect(buffer.end - buffer.first).toBe(0);
  });

  test("is looked at a portion at a time, and what comes later too", () => {
    const buffer = new LogBuffer();
    buffer.append(Array.from({ length: 10 }, (_, line) => entry(`${line}`)));
    const view = new LogView(buffer, everything);
    expect([view.advance(4), view.count, view.isUpToDate]).toEqual([0, 4, false]);
    expect([view.advance(40), view.count, view.isUpToDate]).toEqual([0, 10, true]);
    buffer.append([entry("later")]);
    expect(view.isUpToDate).toBe(false);
    view.advance(1);
    expect(textsOf(view).at(-1)).toBe("later");
  });

  test("is shown no more when it is let go, and what is left keeps its number", () => {
    const buffer = new LogBuffer({ lines: 16, characters: 1_000 });
    buffer.append(Array.from({ length: 16 }, (_, line) => entry(`${line}`)));
    const view = new LogView(buffer, everything);
    view.advance(16);
    const number = view.numberAt(8);
    buffer.append([entry("16"), entry("17")]);
    const gone = view.advance(100);
    expect(gone).toBe(buffer.first);
    expect(view.numberAt(8 - gone)).toBe(number);
    expect(textsOf(view)).toEqual(Array.from({ length: 18 - gone }, (_, line) => `${line + gone}`));
  });

  test("begins with what is still held when more went than was looked at", () => {
    const buffer = new LogBuffer({ lines: 16, characters: 1_000 });
    buffer.append([entry("first")]);
    const view = new LogView(buffer, everything);
    view.advance(1);
    buffer.append(Array.from({ length: 100 }, (_, line) => entry(`${line}`)));
    expect(view.advance(100)).toBe(1);
    expect(textsOf(view).at(-1)).toBe("99");
    expect(view.count).toBe(buffer.end - buffer.first);
  });
});
