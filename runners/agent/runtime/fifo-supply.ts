import { spawnSync } from "node:child_process";
import { closeSync, constants, openSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** Both ends of a pipe. The reading end does not block. */
export interface Pipe {
  readonly readFd: number;
  readonly writeFd: number;
}

/** Named pipes made by one process: at first enough for a flow of one step, as each costs up to 0.2 ms, then more. */
const firstBatchSize = 6;
const largestBatchSize = 96;

/**
 * Real pipes, as a pod's runtime has them. Those that Node makes for its children are sockets, through which
 * `echo > /dev/stderr` fails and which cannot be read to their present end.
 */
export class FifoSupply {
  readonly #folder: string;
  #paths: string[] = [];
  #made = 0;
  #batchSize = firstBatchSize;

  constructor(folder: string) {
    this.#folder = folder;
  }

  take(): Pipe {
    const path = this.#paths.pop() ?? this.#refill();
    const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writeFd = openSync(path, constants.O_WRONLY);
    unlinkSync(path);
    return { readFd, writeFd };
  }

  #refill(): string {
    const paths = Array.from({ length: this.#batchSize }, () => join(this.#folder, `pipe-${this.#made++}`));
    this.#batchSize = Math.min(2 * this.#batchSize, largestBatchSize);
    makeFifos(paths, "600");
    this.#paths = paths;
    return this.#paths.pop() as string;
  }
}

/** Closes the writing end in this process, once a child holds it. */
export function handedOver(pipe: Pipe): void {
  closeSync(pipe.writeFd);
}

/** Makes named pipes with a mode as `chmod` takes it. */
export function makeFifos(paths: readonly string[], mode: string): void {
  const { status, stderr } = spawnSync("mkfifo", ["-m", mode, ...paths], { encoding: "utf8" });
  if (status !== 0) throw new Error(`mkfifo failed for ${paths[0]}: ${stderr}`);
}
