import { milliseconds, runnerAccess, type Environment, type RunnerAccess } from "../pod/environment.js";

/** What a file worker is told by its environment. */
export interface FilesConfig extends RunnerAccess {
  /** Where the project's volume is mounted. */
  readonly volumeFolder: string;
  /** It leaves when it has had nothing to do for so long. */
  readonly idleMs: number;
}

/** @throws Error that names the variable at fault */
export function filesConfig(env: Environment): FilesConfig {
  return {
    ...runnerAccess(env),
    volumeFolder: env.FLOWRUNNER_FILES_VOLUME ?? "/workspace",
    idleMs: milliseconds(env, "FLOWRUNNER_FILES_IDLE_MS", 300_000),
  };
}
