import { pino, type DestinationStream, type Logger } from "pino";
import { reconciling } from "./runtime/reconciling.js";
import { toldFailure } from "./told-failure.js";

type About = { readonly [key: string]: unknown };

/** Where the controller says what an operator should know: a constant message, and what it is about. */
export interface Log {
  debug(message: string, about: About): void;
  info(message: string, about: About): void;
  warn(message: string, about: About): void;
  error(message: string, about: About): void;
  /** A log whose lines are all about this too: `{controller, reconcileId}`. */
  child(about: About): Log;
}

export const logLevels = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * A log of one JSON object a line: `time`, `level`, `message`, and what it is about. An error under `failure` is told
 * as `toldFailure` says. What is written while an object is reconciled says which (`reconcileId`). `destination`: by default standard output.
 */
export function pinoLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    mixin: () => ({ ...reconciling.getStore() }),
    messageKey: "message",
    serializers: { failure: toldFailure },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return logOf(destination ? pino(options, destination) : pino(options));
}

function logOf(logger: Logger): Log {
  return {
    debug: (message, about) => logger.debug(about, message),
    info: (message, about) => logger.info(about, message),
    warn: (message, about) => logger.warn(about, message),
    error: (message, about) => logger.error(about, message),
    child: (about) => logOf(logger.child({ ...about })),
  };
}

const ignore = (): void => {};

export const silentLog: Log = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => silentLog,
};
