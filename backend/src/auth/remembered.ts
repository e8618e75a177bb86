import type { Clock } from "../clock.js";
import { RecentMap } from "../runs/recent-map.js";

const mostRemembered = 10_000;

/** Answers that are asked for again and again, each remembered for `forMs`. That there is none is not. */
export class Remembered<T extends object> {
  #answers = new RecentMap<string, { readonly answer: T; readonly until: number }>(mostRemembered);

  constructor(
    private readonly clock: Clock,
    private readonly forMs: number,
  ) {}

  async get(key: string, ask: () => Promise<T | null>): Promise<T | null> {
    const known = this.#answers.get(key);
    if (known && this.clock.now() < known.until) return known.answer;
    const answers = this.#answers;
    const answer = await ask();
    if (answer) answers.set(key, { answer, until: this.clock.now() + this.forMs });
    else answers.delete(key);
    return answer;
  }

  /** Also what is being asked for now. */
  forgetAll(): void {
    this.#answers = new RecentMap(mostRemembered);
  }
}
