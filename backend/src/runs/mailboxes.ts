import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import { arrivals } from "./arrivals.js";
import type { Batch, Taken } from "./batch.js";
import type { Letter } from "./letters.js";
import { ReadyRuns } from "./ready-runs.js";

/** Takes batches of runs of one project in one transaction; throws when nothing was committed. */
export interface LetterTaker {
  take(batches: readonly Batch[]): Promise<readonly Taken[]>;
}

interface Waiting {
  readonly letter: Letter;
  readonly taken: () => void;
  readonly refused: (reason: unknown) => void;
}

interface Mailbox {
  readonly run: RunRef;
  waiting: Waiting[];
}

/** What is taken out of a mailbox at once. */
interface Handful extends Batch {
  readonly waiting: readonly Waiting[];
}

const wake: Letter = { kind: "wake" };

/**
 * A mailbox for each run that something happens to: letters that arrive while passes commit share the next commit.
 *
 * B1 One worker at a time empties a mailbox.
 * B2 A sender is answered after the commit that took its letter, or with why there was none.
 * B3 What arrives together shares a commit: at most 200 letters of a run, of at most 50 runs of a project. When it fails
 *    the runs go one by one, and when that fails their letters: one bad letter harms itself alone.
 * B4 Ready mailboxes take turns: first the projects, then in each the runs. A run that has more to do goes behind the
 *    others.
 */
export class Mailboxes {
  readonly #boxes = new Map<string, Mailbox>();
  readonly #ready = new ReadyRuns<Mailbox>();
  readonly #working = new Set<Promise<void>>();
  #posted = 0;
  #isStopping = false;

  constructor(private readonly taker: LetterTaker) {}

  /** Resolves after the commit. Rejects with `AppError` when the letter is refused, else with why there was no commit. */
  post(run: RunRef, letter: Letter): Promise<void> {
    if (this.#isStopping)
      return Promise.reject(new AppError("Stopping", "The backend is stopping: ask again."));
    this.#posted++;
    return new Promise((taken, refused) => {
      this.#boxOf(run).waiting.push({ letter, taken, refused });
    });
  }

  /** Takes nothing more and waits until what was taken is answered. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  #boxOf(run: RunRef): Mailbox {
    const known = this.#boxes.get(run.runId);
    if (known) return known;
    const box: Mailbox = { run, waiting: [] };
    this.#boxes.set(run.runId, box);
    this.#ready.add(box);
    this.#startWorker();
    return box;
  }

  #startWorker(): void {
    if (this.#working.size >= workers) return;
    const work = this.#work().finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  async #work(): Promise<void> {
    while (!this.#ready.isEmpty) {
      const before = this.#posted;
      await arrivals(() => this.#posted - before, lettersTogether); // B3
      const boxes = this.#ready.take(runsTogether); // B4
      const handfuls = boxes.map(handfulOf);
      const haveMore = await this.#take(handfuls);
      for (const [index, box] of boxes.entries()) {
        if (box.waiting.length > 0 || (haveMore[index] && !this.#isStopping))
          this.#ready.add(box); // B4
        else this.#boxes.delete(box.run.runId); // B1
      }
    }
  }

  /** Gives, for each, whether its run has more to do. */
  async #take(handfuls: readonly Handful[]): Promise<readonly boolean[]> {
    if (handfuls.length === 0) return [];
    try {
      const taken = await this.taker.take(handfuls);
      return handfuls.map(({ waiting }, index) => answer(waiting, taken[index]!));
    } catch (failure) {
      if (handfuls.length === 1) return [await this.#oneByOne(handfuls[0]!, failure)];
      const haveMore: boolean[] = [];
      for (const handful of handfuls) haveMore.push(...(await this.#take([handful])));
      return haveMore;
    }
  }

  async #oneByOne({ run, waiting }: Handful, failure: unknown): Promise<boolean> {
    if (waiting.length <= 1) {
      waiting[0]?.refused(failure); // B2
      return false;
    }
    let hasMore = false;
    for (const one of waiting)
      [hasMore = false] = await this.#take([{ run, letters: [one.letter], waiting: [one] }]);
    return hasMore;
  }
}

const lettersTogether = 200;
const runsTogether = 50;
const workers = 4;

/** A run whose mailbox is empty has more to do: it is woken. */
function handfulOf(box: Mailbox): Handful {
  const waiting = box.waiting.slice(0, lettersTogether); // B3
  box.waiting = box.waiting.slice(waiting.length);
  const letters = waiting.length > 0 ? waiting.map(({ letter }) => letter) : [wake];
  return { run: box.run, letters, waiting };
}

function answer(waiting: readonly Waiting[], { answers, hasMore }: Taken): boolean {
  for (const [index, { taken, refused }] of waiting.entries()) {
    const refusal = answers[index];
    if (refusal)
      refused(refusal); // B2
    else taken();
  }
  return hasMore;
}
