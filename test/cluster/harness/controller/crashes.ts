import { createHash } from "node:crypto";
import type { Call, Interference } from "./call.js";
import { writePointOf } from "./write-point.js";

/** `before`: the write never reaches its server. `after`: it is done, and its answer is never heard. */
export type Moment = "before" | "after";

const moments: readonly Moment[] = ["before", "after"];

export interface CrashesParts {
  /** Ends the controller at this very point. */
  readonly kill: () => Promise<void>;
  /** Kills in one round at most: what is left is for the next one. */
  readonly mostInRound: number;
  /** Which of the moments; default: all. */
  readonly isChosen?: (crash: string) => boolean;
}

/**
 * Kills a controller at each of its writes, before and after, once each.
 *
 * C1 A write is known by what it is, not by its number: so the writes of those that recover are found and crashed too.
 * C2 What a dead controller left on its way kills no other.
 */
export class Crashes implements Interference {
  /** The moments of all writes that were seen. */
  readonly #seen = new Set<string>();
  /** `before POST pods`, in their order. */
  readonly done = new Set<string>();
  #killsLeft = 0;
  #lives = 0;
  readonly #madeIn = new WeakMap<Call, number>();

  constructor(private readonly parts: CrashesParts) {}

  /** Moments that were seen and not killed at. */
  get left(): readonly string[] {
    return [...this.#seen].filter((crash) => !this.done.has(crash));
  }

  /** Kills are made from now on, until a round's are used up. */
  beginRound(): void {
    this.#killsLeft = this.parts.mostInRound;
  }

  /** No more of them, until the next round. */
  endRound(): void {
    this.#killsLeft = 0;
  }

  before(call: Call): Promise<boolean> {
    this.#madeIn.set(call, this.#lives);
    return this.#goesOn(call, "before");
  }

  after(call: Call): Promise<boolean> {
    return this.#goesOn(call, "after");
  }

  async #goesOn(call: Call, moment: Moment): Promise<boolean> {
    const point = writePointOf(call);
    if (point === null || this.#madeIn.get(call) !== this.#lives) return true; // C2
    for (const each of moments) this.#seen.add(`${each} ${point}`); // C1
    if (!this.#isDue(`${moment} ${point}`)) return true;
    this.done.add(`${moment} ${point}`);
    this.#killsLeft--;
    this.#lives++;
    await this.parts.kill();
    return false;
  }

  #isDue(crash: string): boolean {
    const { isChosen = () => true } = this.parts;
    return this.#killsLeft > 0 && !this.done.has(crash) && isChosen(crash);
  }
}

/** About one in `many`, always the same ones for a seed. */
export function sampleOf(seed: string, many: number): (crash: string) => boolean {
  return (crash) => createHash("sha256").update(`${seed} ${crash}`).digest().readUInt32BE() % many === 0;
}
