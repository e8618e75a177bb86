import { exitCodes, type ExitCode } from "../exit-codes.js";
import { Interruption } from "../launcher/interruption.js";
import type { LogPrinter, StepLine } from "../render/log-printer.js";
import { followRun } from "./follow-run.js";
import type { LogMessage, ServerMessage } from "@flowrunner/api";
import { isOfSteps, levels, type LogWish } from "./read-log.js";
import type { RunPath } from "./runs.js";
import type { Session } from "./session.js";

/** Prints the lines that are there, then those that come, until the run ends or the person, or the reader, leaves. */
export async function followLog(
  session: Session,
  path: RunPath,
  wish: LogWish,
  printer: LogPrinter,
): Promise<ExitCode> {
  using interruption = new Interruption();
  const leaving = new AbortController();
  void interruption.asked.then(() => leaving.abort());
  const lines = new TailedLines(wish, printer);
  const ended = await followRun(session, {
    path,
    logs: true,
    levels: levels.slice(levels.indexOf(wish.level)),
    hear: (message) => lines.hear(message),
    lost: () => session.terminal.say("the connection is lost; trying again"),
    signal: AbortSignal.any([leaving.signal, session.terminal.unread]),
  });
  lines.flush();
  return ended || !leaving.signal.aborted ? exitCodes.succeeded : exitCodes.cancelled;
}

/** Holds back what was there before until all of it is known, where only the last of it is wanted. */
class TailedLines {
  #held: StepLine[] | null;

  constructor(
    private readonly wish: LogWish,
    private readonly printer: LogPrinter,
  ) {
    this.#held = wish.tail === null ? null : [];
  }

  hear(message: ServerMessage): void {
    if (message.type === "caughtUp") this.flush();
    if (message.type === "log") for (const line of this.#wanted(message)) this.#take(line);
  }

  flush(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const line of held) this.printer.print(line);
  }

  #wanted({ path, attempt, lines }: LogMessage): StepLine[] {
    const { steps, since } = this.wish;
    if (!isOfSteps(path, steps)) return [];
    return lines
      .filter(({ time }) => since === null || time >= since)
      .map((line) => ({ ...line, path, attempt }));
  }

  #take(line: StepLine): void {
    if (this.#held === null) return this.printer.print(line);
    this.#held.push(line);
    if (this.#held.length > this.wish.tail!) this.#held.shift();
  }
}
