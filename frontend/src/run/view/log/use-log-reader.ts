import { useMemo, useSyncExternalStore } from "react";
import { pageFrames } from "../../feed/page-frames.js";
import type { RunFeed } from "../../feed/run-feed.js";
import { useLines } from "../../feed/use-run-feed.js";
import type { LogFilter } from "../../log/log-filter.js";
import { LogReader, type LogReading } from "../../log/log-reader.js";

/** Reads a run's log through a filter; its lines come while somebody uses this. */
export function useLogReader(feed: RunFeed, { step, level, text }: LogFilter): LogReader {
  useLines(feed);
  return useMemo(() => new LogReader(feed, { step, level, text }, pageFrames), [feed, step, level, text]);
}

/** What it has read: ten times a second another one, so nothing large should hang on it. */
export function useReading(reader: LogReader): LogReading {
  return useSyncExternalStore(reader.listen, reader.reading);
}
