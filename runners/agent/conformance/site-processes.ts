import { readFileSync } from "node:fs";
import { processIds } from "../runtime/process-stats.js";

/** Live processes whose environment names a folder. */
export function processesOf(folder: string): number[] {
  return processIds().filter((pid) => textOf(`/proc/${pid}/environ`).includes(folder));
}

export function commandsOf(pids: readonly number[]): string[] {
  return pids.map((pid) => textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " "));
}

/** A process may end between two looks at it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

/** How many of these are `sleep`. */
export function sleeping(commands: readonly string[]): number {
  return commands.filter((command) => command.startsWith("sleep")).length;
}
