import type { RunEvent } from "@flowrunner/engine";
import { describe, expect, it } from "vitest";
import { busy, events } from "../testing/run-events.js";
import { PlainProgress } from "./plain-progress.js";

function linesOf(history: readonly RunEvent[]): string[] {
  const lines: string[] = [];
  const progress = new PlainProgress((line) => lines.push(line));
  for (const event of history) progress.happened(event);
  return lines;
}

describe("Plain progress", () => {
  const rows: { name: string; given: readonly RunEvent[]; expect: readonly string[] }[] = [
    {
      name: "tells when code starts and ends",
      given: [events.queued("a", 1, 0), events.succeeded("a", 1500)],
      expect: ["a  started", "a  succeeded in 1.5 s"],
    },
    {
      name: "gives no time to what takes none",
      given: [events.succeeded("a", 5), events.skipped("b", 5)],
      expect: ["a  succeeded", "b  skipped"],
    },
    {
      name: "tells why an attempt is repeated, and when",
      given: [
        events.queued("a", 1, 0),
        events.retry("a", 1, busy, 2010, 10),
        events.queued("a", 2, 2010),
        events.failed("a", busy, 2020),
      ],
      expect: [
        "a  started",
        "a  attempt 1 failed, again in 2.0 s: Error: busy",
        "a  attempt 2",
        "a  failed in 2.0 s: Error: busy",
      ],
    },
    {
      name: "marks the steps of a run that was retried",
      given: [
        events.failed("a", busy, 10),
        events.retried(1, ["a"], 500),
        events.queued("a", 1, 500),
        events.succeeded("a", 510),
      ],
      expect: ["a  failed: Error: busy", "a #1  started", "a #1  succeeded in 10 ms"],
    },
    {
      name: "tells how long a step waits",
      given: [events.timer("w", 90_000, 0)],
      expect: ["w  waits for 1 min 30 s"],
    },
    {
      name: "tells how many items a loop has",
      given: [
        events.items("each", 3, 0),
        events.queued("each[0].x", 1, 0),
        events.cancelled("each[0].x", 40),
      ],
      expect: ["each  started: 3 items", "each[0].x  started", "each[0].x  cancelled in 40 ms"],
    },
  ];
  it.each(rows)("$name", ({ given, expect: lines }) => {
    expect(linesOf(given)).toEqual(lines);
  });

  it("writes logs with their fields on lines of their own, without control characters", () => {
    const lines: string[] = [];
    const progress = new PlainProgress((line) => lines.push(line));
    progress.wrote("a", { text: "\u001b[2Jcounted\r", fields: { count: 3, place: "the shelf" }, cut: 10 });
    expect(lines).toEqual(['a  counted\uFFFD count=3 place="the shelf" … (10 bytes more)']);
  });
});
