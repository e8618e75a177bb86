/** What the exit code of `flow` says. */
export const exitCodes = {
  succeeded: 0,
  /** The flow ran and failed. */
  failed: 1,
  /** Nothing ran: the flow, an input or the command line is not valid. */
  invalid: 2,
  /** The server has nothing of that name, or nothing that the caller may see. */
  notFound: 3,
  /** The server does not know the caller, or the caller may not do this. */
  refused: 4,
  /** What is there stands in the way: it exists already, was changed meanwhile, has ended. */
  conflict: 5,
  /** The server cannot be reached, or cannot answer now: worth trying again. */
  unavailable: 6,
  /** Ended by the person (128 + SIGINT). */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
