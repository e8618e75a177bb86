import { execFileSync, spawn } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figures } from "./benchmark.js";
import { geometricMean, median } from "./statistics.js";

/** The Python behind the name on PATH, which may be a slow shim. */
export const pythonPath = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], {
  encoding: "utf8",
}).trim();

/** What the machine costs at this moment, in ms: nothing of ours is in it. */
export class Probes {
  readonly #folder = mkdtempSync(join(tmpdir(), "flowrunner-bench-"));
  readonly #file = openSync(join(this.#folder, "commits"), "w");

  async measure(): Promise<Figures> {
    return {
      fork: await leastTime(5, () => ended("/bin/true")),
      "node start": await leastTime(3, () => ended(process.execPath, "-e", "0")),
      "python start": await leastTime(3, () => ended(pythonPath, "-I", "-S", "-c", "")),
      commit: await leastTime(5, () => this.#commit()),
    };
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
  }

  /** As the log of a database does: a page appended, and on the disk before anything goes on. */
  #commit(): void {
    writeSync(this.#file, page);
    fdatasyncSync(this.#file);
  }
}

/** How far each round's probes are from their medians over all rounds: 0.25 is 25 % slower or faster. */
export function drifts(rounds: readonly Figures[]): number[] {
  const names = Object.keys(rounds[0] ?? {});
  const medians = Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name]!))]),
  );
  return rounds.map((round) => {
    const ratio = geometricMean(names.map((name) => round[name]! / medians[name]!));
    return Math.max(ratio, 1 / ratio) - 1;
  });
}

const page = Buffer.alloc(8192);

/** The floor: what disturbs single attempts is no property of the moment. */
async function leastTime(times: number, work: () => unknown): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return Math.min(...took);
}

/** Runs a program to its end. */
export function ended(command: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
