import { constants, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFifos } from "../runtime/fifo-supply.js";

/** What the agent writes, and what it reads. `events` is the last to be made: `entry` waits for it. */
const written = ["in", "orders"] as const;
const read = ["out", "stdout", "stderr", "events"] as const;
export type PipeName = (typeof written)[number] | (typeof read)[number];

/** Where `entry` finds the certificates that those of the platform's listeners come from. */
const authoritiesFile = "authorities.pem";

/**
 * The named pipes of a pod's shared volume, open at this end.
 *
 * N1  Opening waits for nobody: whether there is a runtime at the other end is told by its first event.
 * N2  The other container may open each pipe in its own direction only.
 * N3  Once its `entry` has opened them they have no names: who comes later finds nothing to open.
 */
export class PodPipes {
  readonly #folder: string;
  readonly #fds: ReadonlyMap<PipeName, number>;

  /** `authorities`: PEM, for the clients in the other container. */
  constructor(folder: string, authorities?: string) {
    this.#folder = folder;
    if (authorities !== undefined) writeFileSync(join(folder, authoritiesFile), authorities);
    makeFifos(
      written.map((name) => join(folder, name)),
      "644",
    ); // N2
    makeFifos(
      read.map((name) => join(folder, name)),
      "622",
    ); // N2
    this.#fds = new Map([
      ...written.map((name) => [name, this.#open(name, constants.O_RDWR)] as const),
      ...read.map((name) => [name, this.#open(name, constants.O_RDONLY)] as const),
    ]);
  }

  fd(name: PipeName): number {
    return this.#fds.get(name) as number;
  }

  /** N3 */
  unlink(): void {
    for (const name of this.#fds.keys()) rmSync(join(this.#folder, name));
  }

  /** N1: for writing alone it would have to wait for a reader. */
  #open(name: PipeName, direction: number): number {
    return openSync(join(this.#folder, name), direction | constants.O_NONBLOCK);
  }
}
