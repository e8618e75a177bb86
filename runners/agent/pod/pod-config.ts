import { milliseconds, runnerAccess, type Environment, type RunnerAccess } from "./environment.js";

/** What the agent's container is told by its environment. */
export interface PodConfig extends RunnerAccess {
  /** The volume that both containers share. */
  readonly pipesFolder: string;
  /** How long the death of the other container is kept back (see runtime-container.ts). */
  readonly fenceWaitMs: number;
  /** Who has waited so long for work leaves, if nobody has sent it away before. Infinity: it waits for ever. */
  readonly longestWaitMs: number;
}

/** @throws Error that names the variable at fault */
export function podConfig(env: Environment): PodConfig {
  return {
    ...runnerAccess(env),
    pipesFolder: env.FLOWRUNNER_PIPES ?? "/flowrunner",
    fenceWaitMs: milliseconds(env, "FLOWRUNNER_FENCE_WAIT_MS", 8_000),
    longestWaitMs: milliseconds(env, "FLOWRUNNER_LONGEST_WAIT_MS", Infinity),
  };
}
