/** Whether this process is to be sent work. */
export class Readiness {
  #isReady = false;

  get isReady(): boolean {
    return this.#isReady;
  }

  set(isReady: boolean): void {
    this.#isReady = isReady;
  }
}
