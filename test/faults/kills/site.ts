import type { Account } from "./platform-client.js";

/** Servers as processes, of which one can be killed and comes back. */
export interface Site extends AsyncDisposable {
  /** Where the API is, whichever server lives. */
  readonly url: string;
  readonly account: Account;
  /** What `kill` may kill. */
  readonly victims: readonly string[];
  /** Kills with SIGKILL, starts it again, and resolves when it is up. */
  kill(victim: string): Promise<void>;
}
