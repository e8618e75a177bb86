import type { LogLine } from "@flowrunner/protocol";

/** A line before it is known whether it is kept. */
export interface LogEntry extends Omit<LogLine, "seq"> {
  /** What the line counts towards the limit of the attempt's log, without its place. */
  readonly bytes: number;
}

/** What a line costs besides its bytes, so that empty lines are not free. */
const placeBytes = 64;

/**
 * The log of one attempt within its limit: the first half of the budget goes out as it comes, the second holds the
 * last lines; between them stands one line that says how much was left out. Lines that go out are numbered without
 * holes.
 */
export class AttemptLog {
  readonly #half: number;
  readonly #emit: (line: LogLine) => void;
  readonly #tail = new Queue<LogEntry>();
  #headBytes = 0;
  #tailBytes = 0;
  #isHeadFull = false;
  #dropped = { lines: 0, bytes: 0 };
  #seq = 0;

  constructor(logBytes: number, emit: (line: LogLine) => void) {
    this.#half = Math.floor(logBytes / 2);
    this.#emit = emit;
  }

  add(entry: LogEntry): void {
    const cost = entry.bytes + placeBytes;
    this.#isHeadFull ||= this.#headBytes + cost > this.#half;
    if (this.#isHeadFull) return this.#keepLast(entry, cost);
    this.#headBytes += cost;
    this.#send(entry);
  }

  /** Sends the gap and the last lines; nothing is added after. */
  end(time: number): void {
    if (this.#dropped.lines > 0) this.#send(gap(time, { ...this.#dropped }));
    for (let entry = this.#tail.shift(); entry; entry = this.#tail.shift()) this.#send(entry);
  }

  #keepLast(entry: LogEntry, cost: number): void {
    this.#tail.push(entry);
    this.#tailBytes += cost;
    while (this.#tailBytes > this.#half) {
      const first = this.#tail.shift();
      if (!first) return;
      this.#tailBytes -= first.bytes + placeBytes;
      this.#dropped.lines++;
      this.#dropped.bytes += first.bytes + (first.cut ?? 0);
    }
  }

  #send({ bytes: _, ...line }: LogEntry): void {
    this.#emit({ seq: this.#seq++, ...line });
  }
}

function gap(time: number, dropped: { lines: number; bytes: number }): LogEntry {
  const text = `${dropped.lines} lines (${dropped.bytes} bytes) are left out here: the log is over its limit`;
  return { time, stream: "agent", level: "warn", text, dropped, bytes: text.length };
}

/** First in, first out, in constant time. */
class Queue<Item> {
  #items: Item[] = [];
  #start = 0;

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): Item | undefined {
    const item = this.#items[this.#start];
    if (item === undefined) return undefined;
    this.#start++;
    if (this.#start > 4096 && this.#start * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#start);
      this.#start = 0;
    }
    return item;
  }
}
