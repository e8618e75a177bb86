import { bytesIn } from "./tree.js";
import type { Volume } from "./volume.js";

/** How long a measurement is good for: steps write files too, and nobody tells. */
const goodForMs = 60_000;

interface Measured {
  readonly at: number;
  bytes: number;
}

/** Bytes that are being written and are in no place yet. Disposed of: they are there, or have gone. */
export interface Arriving extends Disposable {
  add(bytes: number): void;
}

/** How many bytes projects have in files: what was found last, and what was written and deleted here since. */
export class Usage {
  readonly #measured = new Map<string, Measured>();
  readonly #arriving = new Map<string, number>();

  constructor(
    private readonly volume: Volume,
    /** Epoch ms. */
    private readonly clock: { now(): number },
  ) {}

  async of(project: string): Promise<number> {
    const known = this.#measured.get(project);
    if (known && this.clock.now() - known.at < goodForMs) return known.bytes;
    const bytes = await this.volume.within(project, [], { making: true }, bytesIn);
    this.#measured.set(project, { at: this.clock.now(), bytes });
    return bytes;
  }

  /** With what is arriving: writes that go on at once have no room twice. */
  async withArriving(project: string): Promise<number> {
    return (await this.of(project)) + (this.#arriving.get(project) ?? 0);
  }

  arriving(project: string): Arriving {
    let mine = 0;
    const count = (bytes: number): void => {
      mine += bytes;
      const all = (this.#arriving.get(project) ?? 0) + bytes;
      if (all > 0) this.#arriving.set(project, all);
      else this.#arriving.delete(project);
    };
    return { add: count, [Symbol.dispose]: () => count(-mine) };
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
