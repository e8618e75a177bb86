export type Environment = Readonly<Record<string, string | undefined>>;

/** How a container of the platform's reaches the backend. */
export interface RunnerAccess {
  /** The runner listener, `https://…` in a cluster. */
  readonly runnerUrl: string;
  /** The only certificates (PEM) that its own may come from; undefined: those of Node's own list. */
  readonly authorities: string | undefined;
  /** Holds the projected token, which is renewed there. */
  readonly tokenFile: string;
}

/** @throws Error that names the variable at fault */
export function runnerAccess(env: Environment): RunnerAccess {
  const runnerUrl = env.FLOWRUNNER_RUNNER_URL;
  if (runnerUrl === undefined || !URL.canParse(runnerUrl))
    throw new Error(
      `FLOWRUNNER_RUNNER_URL must be the URL of the runner listener, not ${runnerUrl ?? "unset"}`,
    );
  return {
    runnerUrl,
    authorities: env.FLOWRUNNER_RUNNER_AUTHORITIES,
    tokenFile: env.FLOWRUNNER_TOKEN_FILE ?? "/var/run/flowrunner/token/token",
  };
}

/** @throws Error that names the variable at fault */
export function milliseconds(env: Environment, name: string, standard: number): number {
  const text = env[name];
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a number of milliseconds, not ${text}`);
  return Number(text);
}
