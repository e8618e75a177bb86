/** What an agent host is started with, through a pipe: nobody else can read it there. */
export interface HostOrders {
  /** The lock that makes a host the only one for its server. */
  readonly lockFolder: string;
  /** The host's alone: emptied when it starts and when it ends. */
  readonly workFolder: string;
  readonly runnerUrl: string;
  readonly internalUrl: string;
  readonly launcherToken: string;
  /** Attempts at a time. */
  readonly capacity: number;
  /** Without an answer from a server for this long, and with nothing running, the host ends. */
  readonly patienceMs: number;
}

/** How an orderly stop treats what runs: time to finish, then SIGTERM, then SIGKILL. */
export const stopPeriods = { finishMs: 10_000, graceMs: 5_000 } as const;
