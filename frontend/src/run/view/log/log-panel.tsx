import { Alert } from "@mantine/core";
import type { RunFeed } from "../../feed/run-feed.js";
import type { LogFilter } from "../../log/log-filter.js";
import type { LogReader } from "../../log/log-reader.js";
import { LogToolbar } from "./log-toolbar.js";
import { LogWindow } from "./log-window.js";
import classes from "./log.module.css";
import { useLogReader, useReading } from "./use-log-reader.js";

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
  const reader = useLogReader(feed, choice);
  const isFiltered = step !== null || text !== "" || level !== "debug";
  return (
    <div className={classes["panel"]}>
      <LogToolbar {...{ choice, onChoose, steps, reader }} />
      <LetGo reader={reader} />
      <LogWindow
        key={`${step} ${level} ${text}`}
        reader={reader}
        search={text}
        hasTime={hasTime}
        hasStep={step === null}
        empty={emptyText(isFiltered, hasEnded)}
      />
    </div>
  );
}

function LetGo({ reader }: { reader: LogReader }) {
  const { held, letGo } = useReading(reader);
  if (letGo === 0) return null;
  return (
    <Alert color="yellow" p="xs">
      This page holds the last {held.toLocaleString()} lines of this log. The {letGo.toLocaleString()} before
      them are at the server: <code>flow logs</code> has all.
    </Alert>
  );
}

function emptyText(isFiltered: boolean, hasEnded: boolean): string {
  if (isFiltered) return "No line is like that.";
  return hasEnded
    ? "No step of this run has written a line."
    : "No line yet. What steps write appears here at once.";
}
