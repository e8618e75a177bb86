import type { Clock } from "@flowrunner/kube";

/** Nothing came for too long. */
export class TooSilent extends Error {
  override readonly name = "TooSilent";
}

/** Aborts `signal` when nothing has come for `longestMs`, or when the signal given does. */
export class Silence implements Disposable {
  readonly signal: AbortSignal;
  readonly #over = new AbortController();
  #lastAt: number;
  #callOff: () => void;

  constructor(
    private readonly clock: Clock,
    private readonly longestMs: number,
    outer: AbortSignal,
  ) {
    this.signal = AbortSignal.any([this.#over.signal, outer]);
    this.#lastAt = clock.elapsed();
    this.#callOff = clock.after(longestMs, () => this.#check());
  }

  /** When something last came, of the clock's `elapsed`. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Something came. */
  broken(): void {
    this.#lastAt = this.clock.elapsed();
  }

  [Symbol.dispose](): void {
    this.#callOff();
  }

  #check(): void {
    const restMs = this.#lastAt + this.longestMs - this.clock.elapsed();
    if (restMs <= 0) this.#over.abort(new TooSilent(`nothing came for ${this.longestMs} ms`));
    else this.#callOff = this.clock.after(restMs, () => this.#check());
  }
}
