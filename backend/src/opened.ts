/** What a process has opened so far. It is closed in the opposite order, each once what came after it is closed. */
export class Opened implements AsyncDisposable {
  readonly #closings: (() => unknown)[] = [];

  add<Resource extends AsyncDisposable>(resource: Resource): Resource {
    this.onClose(() => resource[Symbol.asyncDispose]());
    return resource;
  }

  onClose(close: () => unknown): void {
    this.#closings.push(close);
  }

  /** One that fails to close keeps no other open. Throws what the first failure was. */
  async [Symbol.asyncDispose](): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#closings.pop(); close; close = this.#closings.pop()) {
      try {
        await close();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
