import { readPointInTime } from "../../input/point-in-time.js";
import { usageProblem } from "../../refused.js";
import { LogPrinter } from "../../render/log-printer.js";
import { followLog } from "../../server/follow-log.js";
import { readLog, type LogWish } from "../../server/read-log.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";

export interface LogsOptions {
  readonly follow?: true;
  readonly since?: string;
  readonly tail?: string;
  readonly step?: readonly string[];
  readonly level?: LogWish["level"];
  readonly timestamps?: true;
  readonly output: "text" | "json";
}

/** `flow logs RUN`: the lines are the command's result, so they go to standard output. */
export async function logs(session: Session, reference: string, options: LogsOptions): Promise<ExitCode> {
  const { clock, terminal } = session;
  const path = { project: await session.project(), run: await findRun(session, reference) };
  const wish: LogWish = {
    since: options.since === undefined ? null : readPointInTime("--since", options.since, clock.now()),
    tail: options.tail === undefined ? null : readTail(options.tail),
    steps: options.step ?? null,
    level: options.level ?? "debug",
  };
  const printer = new LogPrinter(terminal, options);
  if (!options.follow) {
    for await (const line of readLog(session, path, wish)) printer.print(line);
    return exitCodes.succeeded;
  }
  return followLog(session, path, wish, printer);
}

function readTail(given: string): number {
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw usageProblem(`--tail ${given}: not a number of lines`, "write it like --tail 100");
}
