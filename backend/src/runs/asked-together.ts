import { AppError } from "../errors.js";
import { arrivals } from "./arrivals.js";

interface Asked<Q, A> {
  readonly question: Q;
  readonly answer: (answer: A) => void;
  readonly fail: (failure: unknown) => void;
}

/** How many questions are asked at once at most. */
const most = 200;

/**
 * Asks at once what arrives together, so that it costs one answer's time and traffic. What is asked while an answer is
 * under way is asked by itself: no answer is older than its question. One that is refused (`AppError`) spoils no other's:
 * strangers ask together here.
 */
export class AskedTogether<Q, A> {
  #arriving: Asked<Q, A>[] = [];

  /** `answerAll` gives the answers in the order of the questions. */
  constructor(private readonly answerAll: (questions: readonly Q[]) => Promise<readonly A[]>) {}

  ask(question: Q): Promise<A> {
    return new Promise((answer, fail) => {
      this.#arriving.push({ question, answer, fail });
      if (this.#arriving.length === 1) void this.#gather();
    });
  }

  async #gather(): Promise<void> {
    await arrivals(() => this.#arriving.length, most);
    const asked = this.#arriving;
    this.#arriving = [];
    for (let first = 0; first < asked.length; first += most)
      void this.#answer(asked.slice(first, first + most));
  }

  async #answer(asked: readonly Asked<Q, A>[]): Promise<void> {
    try {
      const answers = await this.answerAll(asked.map(({ question }) => question));
      for (const [index, { answer }] of asked.entries()) answer(answers[index]!);
    } catch (failure) {
      if (failure instanceof AppError && asked.length > 1) {
        for (const each of asked) void this.#answer([each]);
        return;
      }
      for (const { fail } of asked) fail(failure);
    }
  }
}
