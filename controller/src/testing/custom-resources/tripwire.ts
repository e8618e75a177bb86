/** How a call goes wrong: it is never done, or it is done and its answer is lost. */
export type Accident = "notDone" | "answerLost";

/** Numbers the calls of a world, and spoils one of them. */
export class Tripwire {
  calls: string[] = [];

  constructor(
    private readonly spoiled: { readonly call: number; readonly accident: Accident } | null,
    private readonly failureOf: (call: string) => Error,
  ) {}

  async call<T>(name: string, effect: () => T): Promise<T> {
    this.calls.push(name);
    const accident = this.spoiled?.call === this.calls.length ? this.spoiled.accident : null;
    if (accident === "notDone") throw this.failureOf(name);
    const answer = effect();
    if (accident === "answerLost") throw this.failureOf(name);
    return answer;
  }
}
