import type { Clock } from "../clock.js";
import { bytesIn } from "./tree.js";
import type { Volume } from "./volume.js";

/** How long a measurement is good for: steps write files too, and nobody tells. */
const goodForMs = 60_000;

interface Measured {
  readonly at: number;
  bytes: number;
}

/** How many bytes projects have in files: what was found last, and what was written and deleted here since. */
export class Usage {
  readonly #measured = new Map<string, Measured>();

  constructor(
    private readonly volume: Volume,
    private readonly clock: Clock,
  ) {}

  async of(project: string): Promise<number> {
    const known = this.#measured.get(project);
    if (known && this.clock.now() - known.at < goodForMs) return known.bytes;
    const bytes = await this.volume.within(project, [], { making: true }, bytesIn);
    this.#measured.set(project, { at: this.clock.now(), bytes });
    return bytes;
  }

  changed(project: string, byBytes: number): void {
    const known = this.#measured.get(project);
    if (known) known.bytes += byBytes;
  }

  /** Counts anew when it is asked next. */
  forget(project: string): void {
    this.#measured.delete(project);
  }
}
