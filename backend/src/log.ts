type About = { readonly [key: string]: unknown };

/** Where the backend says what an operator should know: a constant message, and what it is about. */
export interface Log {
  warn(message: string, about: About): void;
}

/** A log that also tells what goes well. */
export interface FullLog extends Log {
  debug(message: string, about: About): void;
  info(message: string, about: About): void;
  error(message: string, about: About): void;
  /** A log whose lines are all about this too: `{runId, step, attempt}`. */
  child(about: About): FullLog;
}

const ignore = (): void => {};

export const silentLog: FullLog = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => silentLog,
};
