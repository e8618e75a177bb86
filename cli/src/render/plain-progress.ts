import type { RunEvent } from "@flowrunner/engine";
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

  advance(events: readonly RunEvent[]): void {
    for (const event of events) {
      const step = this.#tree.apply(event);
      if (step) this.say(`${step.path}  ${whatHappened(step, event.at)}`);
    }
  }

  log(path: string, lines: readonly Pick<LogLine, "text">[]): void {
    for (const { text } of lines) this.say(`${path}  ${printable(text)}`);
  }

  note(text: string): void {
    this.say(text);
  }

  [Symbol.dispose](): void {
    // Every line is written when it happens.
  }
}

function whatHappened({ status, attempts, error, items, startedAt, waitsUntil }: StepNode, at: number): string {
  const time = at > startedAt ? ` in ${duration(at - startedAt)}` : "";
  const wait = duration((waitsUntil ?? at) - at);
  switch (status) {
    case "running":
      if (attempts > 1) return `attempt ${attempts}`;
      return items ? `started: ${items.total} items` : "started";
    case "waiting":
      return error ? `attempt ${attempts} failed, again in ${wait}: ${errorLine(error)}` : `waits for ${wait}`;
    case "failed":
      return `failed${time}: ${error ? errorLine(error) : ""}`;
    default:
      return `${status}${time}`;
  }
}
