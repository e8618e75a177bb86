import type { RunEvent } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import type { Terminal } from "../terminal.js";
import { LiveRegion } from "./live-region.js";
import { printable } from "./printable.js";
import type { Progress } from "./progress.js";
import { frameMs, stepLines } from "./step-lines.js";
import { StepTree } from "./step-tree.js";

/**
 * For a terminal: logs and ended steps scroll by in the order in which they happened; below them the steps under way
 * are drawn as a tree, a dozen times a second.
 */
export class LiveProgress implements Progress {
  readonly #tree = new StepTree();
  readonly #region: LiveRegion;
  readonly #styles: Terminal["styles"];
  readonly #frames: NodeJS.Timeout;
  /** Lines that have not been written yet. */
  #permanent: string[] = [];

  constructor({ stderr, styles }: Pick<Terminal, "stderr" | "styles">) {
    this.#styles = styles;
    this.#region = new LiveRegion(stderr);
    this.#frames = setInterval(() => this.#draw(), frameMs);
  }

  advance(events: readonly RunEvent[]): void {
    for (const event of events) {
      const step = this.#tree.apply(event);
      const isOver = step !== null && step.container === null && step.endedAt !== null;
      if (isOver) this.#permanent.push(...stepLines(step, event.at, this.#styles));
    }
  }

  log(path: string, lines: readonly Pick<LogLine, "text">[]): void {
    for (const { text } of lines) this.#permanent.push(this.#styles.faint(`  ${path} │ ${printable(text)}`));
  }

  note(text: string): void {
    this.#permanent.push(this.#styles.warning(text));
  }

  [Symbol.dispose](): void {
    clearInterval(this.#frames);
    this.#region.draw(this.#permanent, []);
    this.#region.close();
  }

  #draw(): void {
    const now = Date.now();
    const underWay = this.#tree.active.flatMap((step) => stepLines(step, now, this.#styles));
    this.#region.draw(this.#permanent, underWay);
    this.#permanent = [];
  }
}
