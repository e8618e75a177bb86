import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { processIds } from "./process-stats.js";

/** The variable by which everything that an attempt starts is known, unless it clears its environment. */
export const workerVariable = "FLOWRUNNER_WORKER";

/** One look at all processes serves all workers that ended within this time. */
const gatherMs = 1000;
/** A process may fork between a look and its death; then we look again. */
const mostLooks = 10;

/** Kills what left its process group (`setsid`) and outlived its attempt. Best effort, where there is a /proc. */
export class StraySweeper {
  #workers = new Set<string>();
  #pending: { readonly done: Promise<void>; readonly now: AbortController } | undefined;

  /** Resolves when nothing of the worker is left. */
  sweep(workerId: string): Promise<void> {
    this.#workers.add(workerId);
    this.#pending ??= this.#soon();
    return this.#pending.done;
  }

  /** Does at once what is pending. */
  async flush(): Promise<void> {
    this.#pending?.now.abort();
    await this.#pending?.done;
  }

  #soon(): { done: Promise<void>; now: AbortController } {
    const now = new AbortController();
    const look = (): void => {
      const workers = this.#workers;
      this.#workers = new Set();
      this.#pending = undefined;
      killStrays(workers);
    };
    return { done: delay(gatherMs, undefined, { signal: now.signal }).then(look, look), now };
  }
}

/** Kills every process of the workers, at once. */
export function killStrays(workers: ReadonlySet<string>): void {
  for (let looks = 0; looks < mostLooks; looks++) {
    const strays = processIds().filter((pid) => workers.has(workerOf(pid) ?? ""));
    if (strays.length === 0) return;
    for (const pid of strays) killProcess(pid);
  }
}

/** Signals a process, or with a negative id a group; one that is gone already is no error. */
export function killProcess(pid: number, signal: NodeJS.Signals = "SIGKILL"): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function workerOf(pid: number): string | undefined {
  try {
    return new RegExp(`(?:^|\\0)${workerVariable}=([^\\0]*)`).exec(
      readFileSync(`/proc/${pid}/environ`, "latin1"),
    )?.[1];
  } catch {
    return undefined;
  }
}
