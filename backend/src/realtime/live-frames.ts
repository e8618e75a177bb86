import type { LiveEntry, LiveLog, Published } from "../runs/live.js";
import type { StoredEvent } from "../store/port/run-events.js";
import type { Level, ServerMessage } from "./live-messages.js";

/** The levels that a viewer wants; null: all. */
export type Levels = ReadonlySet<Level> | null;

/** Messages as they go over the wire. What happens live is encoded once for all viewers who want the same of it. */
export class LiveFrames {
  readonly #known = new WeakMap<Published, Map<string, Buffer | null>>();
  #encoded = 0;

  /** How many live messages were encoded. */
  get encoded(): number {
    return this.#encoded;
  }

  /** Null: nothing of it is wanted. */
  of(run: string, published: Published, levels: Levels): Buffer | null {
    const frames = this.#known.get(published) ?? new Map<string, Buffer | null>();
    this.#known.set(published, frames);
    const key = levels === null || published.entry.kind !== "log" ? "" : [...levels].sort().join();
    const known = frames.get(key);
    if (known !== undefined) return known;
    const frame = this.#encode(run, published.entry, levels);
    frames.set(key, frame);
    return frame;
  }

  #encode(run: string, entry: LiveEntry, levels: Levels): Buffer | null {
    const message = messageOf(run, entry, levels);
    if (message === null) return null;
    this.#encoded++;
    return frameOf(message);
  }
}

export function frameOf(message: ServerMessage): Buffer {
  return Buffer.from(JSON.stringify(message));
}

export function eventMessage(run: string, { seq, event }: StoredEvent): ServerMessage {
  return { type: "event", run, seq, event };
}

/** Null when no line is of these levels. */
export function logMessage(
  run: string,
  { source, path, attempt, lastSeq, lines }: Omit<LiveLog, "kind" | "firstSeq">,
  levels: Levels,
): ServerMessage | null {
  const wanted = levels ? lines.filter(({ level }) => levels.has(level)) : [...lines];
  return wanted.length > 0 ? { type: "log", run, source, path, attempt, lastSeq, lines: wanted } : null;
}

function messageOf(run: string, entry: LiveEntry, levels: Levels): ServerMessage | null {
  switch (entry.kind) {
    case "event":
      return eventMessage(run, entry.stored);
    case "log":
      return logMessage(run, entry, levels);
    case "progress":
      return {
        type: "progress",
        run,
        path: entry.path,
        attempt: entry.attempt,
        progress: entry.progress,
      };
    case "missed":
      return null;
  }
}
