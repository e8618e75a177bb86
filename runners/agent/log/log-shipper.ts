import type { LogLine, LogsAnswer } from "@flowrunner/protocol";

/**
 * Sends log lines in bodies, one at a time and in order.
 *
 * L1  A line leaves memory when an answer acknowledges it, not before: a lost answer repeats lines under their
 *     numbers and loses none.
 * L2  What is left when the attempt ends goes with its result, so that a light step makes no call for its log.
 */
export class LogShipper {
  readonly #post: (lines: readonly LogLine[]) => Promise<LogsAnswer | undefined>;
  readonly #options: LogShipperOptions;
  #pending: LogLine[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #isRefused = false;

  /** `post` resolves with undefined when the backend will have no more of this attempt's log; nor is it asked again
   *  when it acknowledges nothing. */
  constructor(
    post: (lines: readonly LogLine[]) => Promise<LogsAnswer | undefined>,
    options: LogShipperOptions,
  ) {
    this.#post = post;
    this.#options = options;
  }

  add(line: LogLine): void {
    if (this.#isRefused) return;
    this.#pending.push(line);
    this.#timer ??= setTimeout(() => this.#flush(), this.#options.flushMs);
  }

  /** Sends all but what fits into the result, and returns that. */
  async rest(): Promise<LogLine[]> {
    clearTimeout(this.#timer);
    await this.#sending;
    while (this.#isOverBody()) await this.#send();
    return this.#pending; // L2
  }

  /** Sends all of it: there is to be no result that it could go with. */
  async all(): Promise<void> {
    for (let left = await this.rest(); left.length > 0; left = this.#pending) await this.#send();
  }

  #flush(): void {
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = undefined;
      this.#timer =
        this.#pending.length > 0 ? setTimeout(() => this.#flush(), this.#options.flushMs) : undefined;
    });
  }

  async #sendAll(): Promise<void> {
    do await this.#send();
    while (this.#isOverBody());
  }

  async #send(): Promise<void> {
    const answer = await this.#post(this.#pending.slice(0, this.#bodyLength()));
    const isStored = answer !== undefined && answer.acked >= (this.#pending[0]?.seq ?? 0);
    if (answer) this.#options.onAnswer(answer);
    this.#isRefused = !isStored;
    this.#pending = isStored ? this.#pending.filter((line) => line.seq > answer.acked) : []; // L1
  }

  #isOverBody(): boolean {
    return this.#bodyLength() < this.#pending.length;
  }

  /** How many lines the next body holds. */
  #bodyLength(): number {
    let bytes = 0;
    const over = this.#pending.findIndex(
      (line) => (bytes += line.text.length + 128) > this.#options.bodyBytes,
    );
    return over < 0 ? this.#pending.length : Math.max(over, 1);
  }
}

export interface LogShipperOptions {
  /** How long lines gather before they are sent, in milliseconds. */
  readonly flushMs: number;
  /** About how much one body holds. */
  readonly bodyBytes: number;
  readonly onAnswer: (answer: LogsAnswer) => void;
}
