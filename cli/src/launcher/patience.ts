/** Runs out when nothing was heard for `patienceMs`, and then again each second, until it is ended. */
export class Patience implements Disposable {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly patienceMs: number,
    private readonly ranOut: () => void,
  ) {
    this.heard();
  }

  heard(): void {
    this.#wait(this.patienceMs);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wait(againMs);
      this.ranOut();
    }, ms);
  }
}

const againMs = 1_000;
