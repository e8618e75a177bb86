import { Button, Center, Text } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import { VirtualRows, type VirtualRowsHandle } from "../../../ui/virtual-rows.js";
import type { LogReader } from "../../log/log-reader.js";
import { LogLineRow } from "./log-line.js";
import classes from "./log.module.css";
import { useReading } from "./use-log-reader.js";

export interface LogWindowProps {
  readonly reader: LogReader;
  readonly search: string;
  readonly hasTime: boolean;
  readonly hasStep: boolean;
  /** Said where there is no line. */
  readonly empty: string;
}

const rowHeight = 20;

/** The lines of a log. It follows what comes until somebody scrolls away from the end, and then says how much has come. */
export function LogWindow({ reader, search, hasTime, hasStep, empty }: LogWindowProps) {
  const rows = useRef<VirtualRowsHandle>(null);
  /** How many lines there were when it was last at the end; null: it follows. */
  const [seen, setSeen] = useState<number | null>(null);
  const { view, count, gone } = useReading(reader);
  const all = gone + count;
  useKeptPlace(rows, gone, seen === null, all);
  if (count === 0)
    return (
      <Center className={classes["log"]}>
        <Text c="dimmed">{empty}</Text>
      </Center>
    );
  return (
    <div className={classes["window"]}>
      <VirtualRows
        className={classes["log"] ?? ""}
        handle={rows}
        count={count}
        rowHeight={rowHeight}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label="Log"
        onScrolled={({ isAtEnd, isUp }) => {
          if (isAtEnd) setSeen(null);
          else if (isUp) setSeen((before) => before ?? all);
        }}
      >
        {(index) => {
          const entry = view.at(index);
          const number = view.numberAt(index);
          return entry && <LogLineRow key={number} {...{ entry, search, hasTime, hasStep }} />;
        }}
      </VirtualRows>
      {seen !== null && (
        <Button
          className={classes["jump"] ?? ""}
          size="compact-sm"
          radius="xl"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => setSeen(null)}
        >
          {newLinesText(all - seen)}
        </Button>
      )}
    </div>
  );
}

function newLinesText(count: number): string {
  if (count === 0) return "To the end";
  return count === 1 ? "1 new line" : `${count.toLocaleString()} new lines`;
}

/** Stays at the end while it follows; else what is seen stays where it is, though lines before it are let go. */
function useKeptPlace(
  rows: React.RefObject<VirtualRowsHandle | null>,
  gone: number,
  isFollowing: boolean,
  all: number,
): void {
  const lastGone = useRef(gone);
  useLayoutEffect(() => {
    const lost = gone - lastGone.current;
    lastGone.current = gone;
    if (isFollowing) rows.current?.scrollToEnd();
    else if (lost > 0) rows.current?.scrollBy(-lost * rowHeight);
  }, [rows, gone, isFollowing, all]);
}
