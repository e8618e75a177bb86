import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { processIds } from "./process-stats.js";

/** The variable by which everything that an attempt starts is known, unless it clears its environment. */
export const workerVariable = "FLOWRUNNER_WORKER";

/** One look at all processes serves all workers that ended within this time. */
const gatherMs = 100;
/** A process may fork between a look and its death; then we look again. */
const mostLooks = 10;

/** Kills what left its process group (`setsid`) and outlived its attempt. Best effort, where there is a /proc. */
export class StraySweeper {
  #ended = new Set<string>();
  #sweep: Promise<void> | undefined;

  /** Resolves when nothing of the worker is left. */
  sweep(workerId: string): Promise<void> {
    this.#ended.add(workerId);
    this.#sweep ??= delay(gatherMs).then(() => {
      const workers = this.#ended;
      this.#ended = new Set();
      this.#sweep = undefined;
      killStrays(workers);
    });
    return this.#sweep;
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
