import type { LogLine, Progress } from "@flowrunner/protocol";
import type { AttemptKey } from "../store/port/attempts.js";
import type { CommittedPass } from "./committed.js";
import type { LiveEntry } from "./live.js";

/**
 * What a committed pass means to those who follow its run: the lines that came with a result before what it led to, and
 * what a `log` step wrote before the end of that step.
 */
export function* passEntries({ logs, texts, events }: CommittedPass): Iterable<LiveEntry> {
  for (const { attempt, lines } of logs) yield* logEntries(attempt, lines);
  const written = new Map(texts.map(({ path, line }) => [path, line]));
  for (const stored of events) {
    if (stored.event.type === "StepSucceeded") {
      const { path } = stored.event;
      const line = written.get(path);
      if (line) yield { kind: "log", path, attempt: 0, line };
    }
    yield { kind: "event", stored };
  }
}

export function logEntries({ path, attempt }: AttemptKey, lines: readonly LogLine[]): Iterable<LiveEntry> {
  return lines.map((line) => ({ kind: "log", path, attempt, line }));
}

export function progressEntry({ path, attempt }: AttemptKey, progress: Progress): LiveEntry {
  return { kind: "progress", path, attempt, progress };
}
