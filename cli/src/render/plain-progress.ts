import type { RunEvent, ScopeOutcome } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import { duration } from "./duration.js";
import { errorLine } from "./flow-error.js";
import { printable } from "./printable.js";
import type { Progress } from "./progress.js";
import { StepTree, type StepNode } from "./step-tree.js";

/** One line an event, `step  message`, for files and pipes. */
export class PlainProgress implements Progress {
  readonly #tree = new StepTree();

  constructor(private readonly say: (line: string) => void) {}

  happened(event: RunEvent): void {
    const step = this.#tree.apply(event);
    if (step) this.say(`${step.path}  ${whatHappened(step, event.at)}`);
  }

  wrote(path: string, { text }: Pick<LogLine, "text">): void {
    this.say(`${path}  ${printable(text)}`);
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
  at: number,
): string {
  const time = at > startedAt ? ` in ${duration(at - startedAt)}` : "";
  const wait = duration((waitsUntil ?? at) - at);
  switch (status) {
    case "running":
      if (attempts > 1) return `attempt ${attempts}`;
      return items ? `started: ${items.total} items` : "started";
    case "waiting":
      return error
        ? `attempt ${attempts} failed, again in ${wait}: ${errorLine(error)}`
        : `waits for ${wait}`;
    case "failed":
      return `failed${time}: ${error ? errorLine(error) : ""}`;
    default:
      return `${status}${time}`;
  }
}
