import type { LogLine, RunMessage } from "@flowrunner/api";
import { useEffect, useRef, useState } from "react";
import { pageFrames } from "../src/run/feed/page-frames.js";
import { RunFeed } from "../src/run/feed/run-feed.js";
import { LogPanel } from "../src/run/view/log/log-panel.js";

const lines = 100_000;
const linesASecond = 5_000;
/** As the agent sends them. */
const messagesASecond = 10;

const choice = { step: null, level: "debug", text: "", hasTime: true } as const;

function lineOf(seq: number): LogLine {
  const text = `\u001b[32m${seq}\u001b[0m the quick brown fox jumps over the lazy dog, again and again`;
  return { seq, time: 1_700_000_000_000 + seq, stream: "stdout", level: "info", text };
}

function linesFrom(first: number, count: number): readonly LogLine[] {
  return Array.from({ length: count }, (_, index) => lineOf(first + index));
}

/** Has lines come as fast as a busy run writes them, as long as the page is there. */
function flood(first: number, hear: (lines: readonly LogLine[]) => void): void {
  let seq = first;
  const portion = linesASecond / messagesASecond;
  setInterval(() => {
    hear(linesFrom(seq, portion));
    seq += portion;
  }, 1_000 / messagesASecond);
}

/** The log of the run page, whose lines the page has before it is opened. */
export function OurLog() {
  const [isOpen, setOpen] = useState(false);
  const [feed] = useState(() => new RunFeed({ project: "bench", run: "bench" }, pageFrames));
  const receive = useRef<(message: RunMessage) => void>(null);
  useEffect(
    () =>
      feed.follow({
        follow: (_place, hear) => {
          receive.current = hear;
          return { wantLogs: () => undefined, stop: () => undefined };
        },
      }),
    [feed],
  );
  const hear = (some: readonly LogLine[]): void =>
    receive.current?.({
      ...({ type: "log", run: "bench", source: "bench", path: "write", attempt: 1, lines: some } as const),
      lastSeq: some.at(-1)!.seq,
    });
  return (
    <>
      <Buttons load={() => hear(linesFrom(0, lines))} open={() => setOpen(true)} hear={hear} />
      {isOpen && (
        <LogPanel feed={feed} choice={choice} onChoose={() => undefined} steps={[]} hasEnded={false} />
      )}
    </>
  );
}

/** Each line as an element of a list that scrolls. */
export function PlainLog() {
  const list = useRef<HTMLDivElement>(null);
  const held = useRef<readonly LogLine[]>([]);
  const add = (some: readonly LogLine[]): void => {
    const elements = some.map(({ time, level, text }) => {
      const element = document.createElement("div");
      element.textContent = `${new Date(time).toISOString()} ${level} ${text}`;
      return element;
    });
    list.current!.append(...elements);
    list.current!.scrollTo({ top: list.current!.scrollHeight });
  };
  return (
    <>
      <Buttons
        load={() => void (held.current = linesFrom(0, lines))}
        open={() => add(held.current)}
        hear={add}
      />
      <div ref={list} className="plain" role="log" />
    </>
  );
}

interface ButtonsProps {
  load(): void;
  open(): void;
  hear(some: readonly LogLine[]): void;
}

/** What whoever drives the page does: the lines are there, they are shown, more of them come. */
function Buttons({ load, open, hear }: ButtonsProps) {
  return (
    <div>
      <button onClick={load}>Load</button>
      <button onClick={open}>Open</button>
      <button onClick={() => flood(lines, hear)}>Flood</button>
    </div>
  );
}
