import type { RunEvent } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import { expect, it } from "vitest";
import { passEntries } from "./live-entries.js";

const line = (text: string): LogLine => ({ seq: 0, time: 0, stream: "log", level: "info", text });
const succeeded = (path: string): RunEvent => ({
  type: "StepSucceeded",
  path,
  output: { json: null },
  at: 0,
});

it("Who follows a run reads a line after what led to it and before the end of the step that wrote it", () => {
  const attempt = { runId: "r", path: "code", generation: 0, attempt: 1 };
  const entries = passEntries({
    events: ["code", "first", "second"].map((path, seq) => ({ seq, event: succeeded(path) })),
    logs: [
      {
        attempt,
        chunk: {
          runId: "r",
          source: "a",
          firstSeq: 0,
          lastSeq: 0,
          bytesSoFar: 9,
          lines: [line("from code")],
        },
      },
    ],
    texts: [
      { path: "second", source: "log:second", line: line("from second") },
      { path: "first", source: "log:first", line: line("from first") },
    ],
  });
  const read = [...entries].map((entry) => {
    if (entry.kind === "log") return entry.lines[0]?.text;
    return entry.kind === "event" && "path" in entry.stored.event ? entry.stored.event.path : "";
  });
  expect(read).toEqual(["from code", "code", "from first", "first", "from second", "second"]);
});
