import type { RunEvent, ScopeOutcome } from "@flowrunner/engine";
import type { Progress as StepProgress } from "@flowrunner/protocol";
import type { Terminal } from "../terminal.js";
import { duration } from "./duration.js";
import { retryText } from "./flow-error.js";
import { LiveRegion } from "./live-region.js";
import { logText, type LogText } from "./log-text.js";
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

  /** `now`: epoch ms of whoever dates the events. */
  constructor(
    { stderr, styles }: Pick<Terminal, "stderr" | "styles">,
    private readonly now = Date.now,
  ) {
    this.#styles = styles;
    this.#region = new LiveRegion(stderr);
    this.#frames = setInterval(() => this.#draw(), frameMs);
  }

  happened(event: RunEvent): void {
    const step = this.#tree.apply(event);
    if (event.type === "RetryScheduled") this.#note(event.path, retryText(event));
    const isOver = step !== null && step.container === null && step.endedAt !== null;
    if (isOver) this.#permanent.push(...stepLines(step, event.at, this.#styles));
  }

  wrote(path: string, line: LogText): void {
    this.#note(path, logText(line));
  }

  progressed(path: string, progress: StepProgress): void {
    this.#tree.progressed(path, progress);
  }

  note(text: string): void {
    this.#permanent.push(this.#styles.warning(text));
  }

  ended(flow: string, status: ScopeOutcome["status"], elapsedMs: number): void {
    const { good, bad, faint } = this.#styles;
    const words = status === "succeeded" ? good(`${flow} ${status}`) : bad(`${flow} ${status}`);
    this.#permanent.push(`${words}${faint(` in ${duration(elapsedMs)}`)}`);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#frames);
    this.#region.draw(this.#permanent, []);
    this.#region.close();
  }

  #note(path: string, text: string): void {
    this.#permanent.push(this.#styles.faint(`  ${path} │ ${text}`));
  }

  #draw(): void {
    const now = this.now();
    const underWay = this.#tree.active.flatMap((step) => stepLines(step, now, this.#styles));
    this.#region.draw(this.#permanent, underWay);
    this.#permanent = [];
  }
}
