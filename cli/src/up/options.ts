/** What `flow up` was told on its command line. */
export interface UpOptions {
  readonly dataDir?: string;
  /** 0: any free one. */
  readonly port?: number;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** All of a server by default. */
  readonly role?: "backend" | "launcher";
  readonly internalUrl?: string;
  /** `@FILE` takes it from a file. */
  readonly internalToken?: string;
  readonly runnerUrl?: string;
  readonly output: "text" | "json";
}
