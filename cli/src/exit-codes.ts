/** What the exit code of `flow` says. */
export const exitCodes = {
  succeeded: 0,
  /** The flow ran and failed. */
  failed: 1,
  /** Nothing ran: the flow, an input or the command line is not valid. */
  invalid: 2,
  /** Ended by the person (128 + SIGINT). */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
