const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** npm and shells pass on to a command what its whole process group was sent already: that is one wish, not two. */
const echoMs = 50;

/** A person's wish to stop: the first signal asks, the second insists, a third has its usual effect. */
export class Interruption implements Disposable {
  /** Resolves with the first signal. */
  readonly asked: Promise<void>;
  /** Resolves with the second. */
  readonly insisted: Promise<void>;
  readonly #next: (() => void)[] = [];
  #lastAt = -Infinity;

  constructor() {
    this.asked = new Promise((resolve) => this.#next.push(resolve));
    this.insisted = new Promise((resolve) => this.#next.push(resolve));
    for (const signal of signals) process.on(signal, this.#receive);
  }

  /** From here on signals have their usual effect. */
  [Symbol.dispose](): void {
    for (const signal of signals) process.off(signal, this.#receive);
  }

  readonly #receive = (): void => {
    const now = performance.now();
    if (now - this.#lastAt < echoMs) return;
    this.#lastAt = now;
    this.#next.shift()?.();
    if (this.#next.length === 0) this[Symbol.dispose]();
  };
}
