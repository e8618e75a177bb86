import type { RunEvent, ScopeOutcome } from "@flowrunner/engine";
import type { Progress as StepProgress } from "@flowrunner/protocol";
import type { LogText } from "./log-text.js";

/** Shows a run to the person who started it, while it happens. */
export interface Progress extends Disposable {
  /** Something that became a part of the history. */
  happened(event: RunEvent): void;
  /** A line that a step wrote. */
  wrote(path: string, line: LogText): void;
  /** How far a step says it is. */
  progressed(path: string, progress: StepProgress): void;
  /** Something to know about the run itself. */
  note(text: string): void;
  ended(flow: string, status: ScopeOutcome["status"], elapsedMs: number): void;
}
