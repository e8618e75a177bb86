import type { RunEvent, ScopeOutcome } from "@flowrunner/engine";
import { duration } from "./duration.js";
import { errorLine, retryText } from "./flow-error.js";
import { generationMark } from "./generation-mark.js";
import { logText, type LogText } from "./log-text.js";
import type { Progress } from "./progress.js";
import { StepTree, type StepNode } from "./step-tree.js";

/** One line an event, `step  message`, for files and pipes. */
export class PlainProgress implements Progress {
  readonly #tree = new StepTree();

  constructor(private readonly say: (line: string) => void) {}

  happened(event: RunEvent): void {
    const step = this.#tree.apply(event);
    if (step) this.say(`${step.path}${generationMark(step.generation)}  ${whatHappened(step, event)}`);
  }

  wrote(path: string, line: LogText): void {
    this.say(`${path}  ${logText(line)}`);
  }

  progressed(): void {
    // A file is no place for numbers that only count up.
  }

  note(text: string): void {
    this.say(text);
  }

  ended(flow: string, status: ScopeOutcome["status"], elapsedMs: number): void {
    this.say(`${flow}  ${status} in ${duration(elapsedMs)}`);
  }

  [Symbol.dispose](): void {
    // Every line is written when it happens.
  }
}

function whatHappened(
  { status, attempts, error, items, startedAt, waitsUntil }: StepNode,
  event: RunEvent,
): string {
  if (event.type === "RetryScheduled") return retryText(event);
  const time = event.at > startedAt ? ` in ${duration(event.at - startedAt)}` : "";
  switch (status) {
    case "running":
      if (attempts > 1) return `attempt ${attempts}`;
      return items && items.total !== null ? `started: ${items.total} ${items.noun}` : "started";
    case "waiting":
      return `waits for ${duration((waitsUntil ?? event.at) - event.at)}`;
    case "failed":
      return `failed${time}: ${error ? errorLine(error) : ""}`;
    default:
      return `${status}${time}`;
  }
}
