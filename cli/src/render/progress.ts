import type { RunEvent } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";

/** Shows a run to the person who started it, while it happens. */
export interface Progress extends Disposable {
  /** What a commit added to the history. */
  advance(events: readonly RunEvent[]): void;
  /** What a step wrote. */
  log(path: string, lines: readonly Pick<LogLine, "text">[]): void;
  /** Something to know about the run itself. */
  note(text: string): void;
}
