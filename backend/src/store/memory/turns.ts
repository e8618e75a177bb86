type Asking = (...args: unknown[]) => Promise<unknown>;

/** Lets whatever a transaction is asked for wait for what it was asked for before, as one connection would. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #hasAnswered = false;

  /** The same functions, each in its turn. */
  taken<Noun extends object>(noun: Noun): Noun {
    const functions = Object.entries(noun).map(([name, ask]: [string, Asking]) => [
      name,
      (...args: unknown[]) => this.#after(() => ask(...args)),
    ]);
    return Object.fromEntries(functions) as Noun;
  }

  /** The value, once anything was answered: a server's transaction knows its time no sooner. */
  afterAnswer<T>(value: T): T {
    if (!this.#hasAnswered) throw new Error("the transaction's time is known when it has answered anything");
    return value;
  }

  #after(ask: () => Promise<unknown>): Promise<unknown> {
    const asked = this.#last.then(ask).finally(() => (this.#hasAnswered = true));
    this.#last = asked.catch(() => {});
    return asked;
  }
}
