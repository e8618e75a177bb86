import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * From now on no crash of this process, nor of any that it starts, makes the system write what it had in memory. `warn` is
 * told when that could not be had. On other systems than Linux nothing is done: there core dumps are off until somebody
 * turns them on.
 */
export async function turnOffCoreDumps(warn: (problem: string) => void): Promise<void> {
  if (process.platform !== "linux" || (await areOff())) return;
  await promisify(execFile)("prlimit", ["--pid", String(process.pid), "--core=0"]).catch(() => undefined);
  if (!(await areOff())) warn("a crash would write secrets to the disk: start this with `ulimit -c 0`");
}

/** Both limits, for the first may be raised up to the second. */
async function areOff(): Promise<boolean> {
  return /^Max core file size +0 +0 /m.test(await readFile("/proc/self/limits", "utf8"));
}
