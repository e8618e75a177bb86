import { Alert } from "@mantine/core";
import { useMemo, useSyncExternalStore } from "react";
import type { LogLevel } from "../../../../live/live-messages.js";
import { nextFrame } from "../../feed/next-frame.js";
import type { RunFeed } from "../../feed/run-feed.js";
import { useLog } from "../../feed/use-run-feed.js";
import type { LogFilter } from "../../log/log-filter.js";
import { LogReader, type LogReading } from "../../log/log-reader.js";
import { LogToolbar } from "./log-toolbar.js";
import { LogWindow } from "./log-window.js";
import classes from "./log.module.css";

/** What of a log is shown, and how. */
export interface LogChoice extends LogFilter {
  readonly hasTime: boolean;
}

export interface LogPanelProps {
  readonly feed: RunFeed;
  readonly choice: LogChoice;
  readonly onChoose: (change: Partial<LogChoice>) => void;
  /** Steps that may be chosen. */
  readonly steps: readonly string[];
  readonly hasEnded: boolean;
}

/** The log of a run, live. */
export function LogPanel({ feed, choice, onChoose, steps, hasEnded }: LogPanelProps) {
  const { step, level, text, hasTime } = choice;
  const reading = useLogReading(feed, step, level, text);
  const isFiltered = step !== null || text !== "" || level !== "debug";
  return (
    <div className={classes["panel"]}>
      <LogToolbar {...{ choice, onChoose, steps, reading }} />
      {reading.letGo > 0 && (
        <Alert color="yellow" p="xs">
          This page holds the last {(feed.log().end - reading.letGo).toLocaleString()} lines of this log. The{" "}
          {reading.letGo.toLocaleString()} before them are at the server: <code>flow logs</code> has all.
        </Alert>
      )}
      <LogWindow
        key={`${step} ${level} ${text}`}
        reading={reading}
        search={text}
        hasTime={hasTime}
        hasStep={step === null}
        empty={emptyText(isFiltered, hasEnded)}
      />
    </div>
  );
}

export function useLogReading(feed: RunFeed, step: string | null, level: LogLevel, text: string): LogReading {
  useLog(feed);
  const reader = useMemo(
    () => new LogReader(feed, { step, level, text }, nextFrame),
    [feed, step, level, text],
  );
  return useSyncExternalStore(reader.listen, reader.reading);
}

function emptyText(isFiltered: boolean, hasEnded: boolean): string {
  if (isFiltered) return "No line is like that.";
  return hasEnded
    ? "No step of this run has written a line."
    : "No line yet. What steps write appears here at once.";
}
