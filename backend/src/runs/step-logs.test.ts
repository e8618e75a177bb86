import { describe, expect, test } from "vitest";
import { StepLogs } from "./step-logs.js";

const append = (path: string, text: string, generation = 0) =>
  ({ type: "AppendLog", path, generation, text }) as const;

describe("what log steps write", () => {
  test("is kept up to a limit over all passes of the run; then one line says that the rest is missing", () => {
    const first = new StepLogs({ runId: "r", logBytes: 0 }, 10);
    first.add(append("a", "12345"), 1);
    const second = new StepLogs({ runId: "r", logBytes: first.bytes }, 10);
    second.add(append("b", "12345"), 2);
    second.add(append("c", "1"), 3);
    second.add(append("d", "1"), 4);
    const third = new StepLogs({ runId: "r", logBytes: second.bytes }, 10);
    third.add(append("e", "1"), 5);
    const lines = [first, second, third].flatMap(({ written }) => written);
    expect(lines.map(({ path, line }) => [path, line.stream])).toEqual([
      ["a", "log"],
      ["b", "log"],
      ["c", "agent"],
    ]);
    expect(lines[2]?.line.text).toContain("10 bytes");
    expect(third.bytes).toBe(second.bytes);
  });

  test("of a retried run stands beside what the generation before wrote", () => {
    const logs = new StepLogs({ runId: "r", logBytes: 0 }, 10);
    logs.add(append("a", "1"), 1);
    logs.add(append("a", "2", 1), 1);
    expect(new Set(logs.chunks.map(({ source }) => source)).size).toBe(2);
  });
});
