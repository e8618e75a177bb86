import { AppError } from "./errors.js";

/** Lets so much dear work be done at a time, and so much wait for it; what comes besides is told to come again. */
export class Turnstile {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly mostInside: number,
    private readonly mostWaiting: number,
    /** Said to whom it tells to come again. */
    private readonly refusal: string,
  ) {}

  get isIdle(): boolean {
    return this.#inside === 0;
  }

  /** Throws `AppError` `TooManyRequests` when too many wait. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.mostInside) this.#inside++;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }

  /** Whoever leaves gives up their place to the one who waits longest. */
  #turn(): Promise<void> {
    if (this.#waiting.length >= this.mostWaiting)
      throw new AppError("TooManyRequests", this.refusal, {
        details: { retryAfterSeconds: 5 },
      });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
