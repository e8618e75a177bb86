import type { Progress } from "@flowrunner/protocol";
import type { AttemptKey } from "../store/port/attempts.js";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { CommittedPass } from "./committed.js";
import type { LiveEntry, LiveLog } from "./live.js";

type Said = Pick<CommittedPass, "logs" | "texts" | "events">;

/**
 * What a committed pass means to those who follow its run: the lines that came with a result before what it led to, and
 * what a `log` step wrote before the end of that step.
 */
export function* passEntries({ logs, texts, events }: Said): Iterable<LiveEntry> {
  for (const { attempt, chunk } of logs) yield logEntry(attempt, chunk);
  const written = new Map(texts.map((text) => [text.path, text]));
  for (const stored of events) {
    if (stored.event.type === "StepSucceeded") {
      const { path } = stored.event;
      const text = written.get(path);
      if (text)
        yield logEntry({ path, attempt: 0 }, { ...text, firstSeq: 0, lastSeq: 0, lines: [text.line] });
    }
    yield { kind: "event", stored };
  }
}

export function logEntry(
  { path, attempt }: Pick<AttemptKey, "path" | "attempt">,
  { source, firstSeq, lastSeq, lines }: Pick<LogChunk, "source" | "firstSeq" | "lastSeq" | "lines">,
): LiveLog {
  return { kind: "log", source, path, attempt, firstSeq, lastSeq, lines };
}

export function progressEntry({ path, attempt }: AttemptKey, progress: Progress): LiveEntry {
  return { kind: "progress", path, attempt, progress };
}
