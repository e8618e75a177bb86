import type { Call, Interference } from "./call.js";
import { writePointOf } from "./write-point.js";

/** Keeps writes on their way, as a network or a scheduler does, until they are let go. */
export class Hold implements Interference {
  /** What the writes that were held came to, once they were let go, as HTTP statuses; null: not yet. */
  readonly answers = new Map<string, number | null>();
  #held: readonly string[] = [];
  readonly #late = new Map<Call, string>();
  #letGo!: () => void;
  #gone!: Promise<void>;

  /** From now on those are held that begin with one of these: `PATCH functionruns claimed`. */
  begin(writes: readonly string[]): void {
    this.answers.clear();
    this.#held = writes;
    this.#gone = new Promise((resolve) => (this.#letGo = resolve));
  }

  /** No more are held; those that are, stay. */
  end(): void {
    this.#held = [];
  }

  letGo(): void {
    this.#letGo();
  }

  async before(call: Call): Promise<boolean> {
    const point = writePointOf(call);
    const write = this.#held.find((held) => point?.startsWith(held));
    if (write === undefined) return true;
    this.#late.set(call, write);
    this.answers.set(write, null);
    await this.#gone;
    return true;
  }

  after(call: Call, status: number): boolean {
    const write = this.#late.get(call);
    if (write !== undefined) this.answers.set(write, status);
    return true;
  }
}
