import { describe, expect, it } from "vitest";
import type { LogLine } from "@flowrunner/protocol";
import { AttemptLog } from "./attempt-log.js";
import { LineSplitter, type SplitLine } from "./line-splitter.js";
import { LogShipper } from "./log-shipper.js";

describe("a line splitter", () => {
  const split = (lineBytes: number, ...chunks: string[]): [string, number][] => {
    const lines: SplitLine[] = [];
    const splitter = new LineSplitter(lineBytes, (line) => lines.push(line));
    for (const chunk of chunks) splitter.push(Buffer.from(chunk));
    splitter.end();
    return lines.map(({ text, cut }) => [text, cut]);
  };
  const rows: { name: string; given: string[]; expect: [string, number][] }[] = [
    {
      name: "joins what chunks have parted",
      given: ["a", "b\nc", "\n"],
      expect: [
        ["ab", 0],
        ["c", 0],
      ],
    },
    {
      name: "keeps a last line without its end",
      given: ["a\nb"],
      expect: [
        ["a", 0],
        ["b", 0],
      ],
    },
    {
      name: "keeps empty lines",
      given: ["\n\na\n"],
      expect: [
        ["", 0],
        ["", 0],
        ["a", 0],
      ],
    },
    {
      name: "takes CRLF as one end",
      given: ["a\r\nb\r\n"],
      expect: [
        ["a", 0],
        ["b", 0],
      ],
    },
    {
      name: "cuts a long line and counts the rest",
      given: ["12345678", "90\nx\n"],
      expect: [
        ["123456", 4],
        ["x", 0],
      ],
    },
    { name: "cuts between characters, not through one", given: ["12345ö78\n"], expect: [["12345", 4]] },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(split(6, ...given)).toEqual(expected);
  });
});

describe("an attempt's log", () => {
  const entry = (text: string) =>
    ({ time: 0, stream: "stdout", level: "info", text, bytes: text.length }) as const;

  it("keeps everything within its limit", () => {
    const lines: LogLine[] = [];
    const log = new AttemptLog(10_000, (line) => lines.push(line));
    for (let index = 0; index < 20; index++) log.add(entry(`line ${index}`));
    log.end(1);
    expect(lines.map(({ seq, text }) => [seq, text])).toEqual(
      Array.from({ length: 20 }, (_, index) => [index, `line ${index}`]),
    );
  });

  it("keeps head and tail over its limit, and says what is missing between them", () => {
    const lines: LogLine[] = [];
    const log = new AttemptLog(4096, (line) => lines.push(line));
    for (let index = 0; index < 10_000; index++) log.add(entry(`line ${index}`));
    log.end(1);
    const gap = lines.findIndex((line) => line.dropped);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index));
    expect(lines[gap - 1]?.text).toBe(`line ${gap - 1}`);
    expect(lines.at(-1)?.text).toBe("line 9999");
    expect(lines.length - 1 + (lines[gap]?.dropped?.lines ?? 0)).toBe(10_000);
  });

  it("is bounded for lines that are empty", () => {
    const lines: LogLine[] = [];
    const log = new AttemptLog(64 * 1024, (line) => lines.push(line));
    for (let index = 0; index < 100_000; index++) log.add(entry(""));
    log.end(1);
    expect(lines.length).toBeLessThanOrEqual(1025);
  });
});

describe("a log shipper", () => {
  const line = (seq: number): LogLine => ({
    seq,
    time: 0,
    stream: "stdout",
    level: "info",
    text: `line ${seq}`,
  });

  it("gives up on a backend that acknowledges nothing", async () => {
    let posts = 0;
    const shipper = new LogShipper(() => Promise.resolve({ acked: -1, cancel: false, posts: posts++ }), {
      flushMs: 1,
      bodyBytes: 200,
      onAnswer: () => undefined,
    });
    for (let seq = 0; seq < 10; seq++) shipper.add(line(seq));
    expect(await shipper.rest()).toEqual([]);
    expect(posts).toBe(1);
  });

  it("sends what does not fit into a result, in order and once", async () => {
    const sent: number[] = [];
    const post = (lines: readonly LogLine[]) => {
      sent.push(...lines.map(({ seq }) => seq));
      return Promise.resolve({ acked: sent.at(-1) ?? -1, cancel: false });
    };
    const shipper = new LogShipper(post, { flushMs: 1000, bodyBytes: 500, onAnswer: () => undefined });
    for (let seq = 0; seq < 10; seq++) shipper.add(line(seq));
    const rest = await shipper.rest();
    expect([...sent, ...rest.map(({ seq }) => seq)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rest.length).toBeGreaterThan(0);
  });
});
