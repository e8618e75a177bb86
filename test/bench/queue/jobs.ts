/** A queue of jobs that do nothing, as a benchmark drives it. */
export interface JobQueue extends AsyncDisposable {
  /** Resolves when the job is durably queued. */
  enqueue(): Promise<void>;
  /** Called when a job's code would begin; jobs of a queue begin in the order in which they were queued, or nearly. */
  onStart: () => void;
  /** Resolves when so many jobs, since the queue was opened, have ended and that is durable. */
  whenCompleted(count: number): Promise<void>;
}

/** Counts, and tells whoever waits for a count. */
export class Tally {
  #count = 0;
  #waiting: { readonly count: number; readonly reached: () => void }[] = [];

  add(): void {
    this.#count++;
    for (const { count, reached } of this.#waiting) if (count <= this.#count) reached();
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#count);
  }

  reaches(count: number): Promise<void> {
    if (this.#count >= count) return Promise.resolve();
    return new Promise((reached) => this.#waiting.push({ count, reached }));
  }
}
