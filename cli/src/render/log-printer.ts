import type { Terminal } from "../terminal.js";
import { logText } from "./log-text.js";
import type { LogLine } from "@flowrunner/protocol";

/** A line with the step that wrote it. */
export type StepLine = LogLine & { readonly path: string; readonly attempt: number };

export interface LogFormat {
  readonly timestamps?: true;
  readonly output: "text" | "json";
}

/** Writes lines of log to standard output: `step │ text`, or a JSON object each. */
export class LogPrinter {
  constructor(
    private readonly terminal: Pick<Terminal, "print" | "paper">,
    private readonly format: LogFormat,
  ) {}

  print(line: StepLine): void {
    this.terminal.print(`${this.format.output === "json" ? JSON.stringify(line) : this.#text(line)}\n`);
  }

  #text(line: StepLine): string {
    const { styles } = this.terminal.paper;
    const time = this.format.timestamps ? `${new Date(line.time).toISOString()} ` : "";
    const text = logText(line);
    return styles.faint(`${time}${line.path} │ `) + this.#level(line.level)(text);
  }

  #level(level: LogLine["level"]): (text: string) => string {
    const { styles } = this.terminal.paper;
    if (level === "error") return styles.bad;
    return level === "warn" ? styles.warning : (text) => text;
  }
}
