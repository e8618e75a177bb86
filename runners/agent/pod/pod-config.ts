/** What the agent's container is told by its environment. */
export interface PodConfig {
  /** The runner listener, `https://…` in a cluster. */
  readonly runnerUrl: string;
  /** The only certificates (PEM) that its own may come from; undefined: those of Node's own list. */
  readonly authorities: string | undefined;
  /** Holds the projected token, which is renewed there. */
  readonly tokenFile: string;
  /** The volume that both containers share. */
  readonly pipesFolder: string;
  /** How long the death of the other container is kept back (see runtime-container.ts). */
  readonly fenceWaitMs: number;
  /** Who has waited so long for work leaves, if nobody has sent it away before. Infinity: it waits for ever. */
  readonly longestWaitMs: number;
}

/** @throws Error that names the variable at fault */
export function podConfig(env: Readonly<Record<string, string | undefined>>): PodConfig {
  const runnerUrl = env.FLOWRUNNER_RUNNER_URL;
  if (runnerUrl === undefined || !URL.canParse(runnerUrl))
    throw new Error(
      `FLOWRUNNER_RUNNER_URL must be the URL of the runner listener, not ${runnerUrl ?? "unset"}`,
    );
  return {
    runnerUrl,
    authorities: env.FLOWRUNNER_RUNNER_AUTHORITIES,
    tokenFile: env.FLOWRUNNER_TOKEN_FILE ?? "/var/run/flowrunner/token/token",
    pipesFolder: env.FLOWRUNNER_PIPES ?? "/flowrunner",
    fenceWaitMs: milliseconds(env, "FLOWRUNNER_FENCE_WAIT_MS", 8_000),
    longestWaitMs: milliseconds(env, "FLOWRUNNER_LONGEST_WAIT_MS", Infinity),
  };
}

function milliseconds(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  standard: number,
): number {
  const text = env[name];
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a number of milliseconds, not ${text}`);
  return Number(text);
}
