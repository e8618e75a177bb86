import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import { arrivals } from "./arrivals.js";
import type { Letter } from "./letters.js";
import type { Taken } from "./passes.js";

/** Takes letters of one run in one transaction; throws when nothing was committed. */
export interface LetterTaker {
  take(run: RunRef, letters: readonly Letter[]): Promise<Taken>;
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

const wake: Letter = { kind: "wake" };

/**
 * A mailbox for each run that something happens to: letters that arrive while a pass commits share the next one.
 *
 * B1 One worker at a time empties a mailbox.
 * B2 A sender is answered after the commit that took its letter, or with why there was none.
 * B3 What arrives together shares a commit, at most 200 letters; when it fails they go one by one, so that one bad
 *    letter harms itself alone.
 * B4 Ready mailboxes take turns: a run that has more to do goes behind the others.
 */
export class Mailboxes {
  readonly #boxes = new Map<string, Mailbox>();
  readonly #ready: Mailbox[] = [];
  readonly #working = new Set<Promise<void>>();
  #isStopping = false;

  constructor(private readonly passes: LetterTaker) {}

  /** Resolves after the commit. Rejects with `AppError` when the letter is refused, else with why there was no commit. */
  post(run: RunRef, letter: Letter): Promise<void> {
    if (this.#isStopping)
      return Promise.reject(new AppError("Stopping", "The backend is stopping: ask again."));
    return new Promise((taken, refused) => {
      const box = this.#boxOf(run);
      box.waiting.push({ letter, taken, refused });
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
    this.#ready.push(box);
    this.#startWorker();
    return box;
  }

  #startWorker(): void {
    if (this.#working.size >= workers) return;
    const work = this.#work().finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  async #work(): Promise<void> {
    for (let next = this.#ready.shift(); next; next = this.#ready.shift()) {
      const box = next;
      await arrivals(() => box.waiting.length, batchSize); // B3
      const hasMore = await this.#empty(box);
      if (box.waiting.length > 0 || (hasMore && !this.#isStopping))
        this.#ready.push(box); // B4
      else this.#boxes.delete(box.run.runId); // B1
    }
  }

  /** Takes one batch. Gives whether the run has more to do. */
  async #empty(box: Mailbox): Promise<boolean> {
    const batch = box.waiting.slice(0, batchSize); // B3
    box.waiting = box.waiting.slice(batch.length);
    try {
      return answer(batch, await this.passes.take(box.run, lettersOf(batch)));
    } catch (failure) {
      if (batch.length > 1) return this.#oneByOne(box, batch);
      batch[0]?.refused(failure); // B2
      return false;
    }
  }

  async #oneByOne(box: Mailbox, batch: readonly Waiting[]): Promise<boolean> {
    let hasMore = false;
    for (const waiting of batch) {
      try {
        hasMore = answer([waiting], await this.passes.take(box.run, [waiting.letter]));
      } catch (failure) {
        waiting.refused(failure);
      }
    }
    return hasMore;
  }
}

const batchSize = 200;
const workers = 4;

function lettersOf(batch: readonly Waiting[]): readonly Letter[] {
  return batch.length > 0 ? batch.map(({ letter }) => letter) : [wake];
}

function answer(batch: readonly Waiting[], { answers, hasMore }: Taken): boolean {
  for (const [index, { taken, refused }] of batch.entries()) {
    const refusal = answers[index];
    if (refusal)
      refused(refusal); // B2
    else taken();
  }
  return hasMore;
}
