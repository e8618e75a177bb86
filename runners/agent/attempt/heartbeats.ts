import type { HeartbeatAnswer } from "@flowrunner/protocol";
import { Refused } from "../http/refused.js";

export interface HeartbeatsOptions {
  readonly periodMs: number;
  /** No answer for this long is reported once by `onSilence`; null where silence means nothing. */
  readonly silenceMs: number | null;
  readonly send: () => Promise<HeartbeatAnswer>;
  readonly onAnswer: (answer: HeartbeatAnswer) => void;
  readonly onRefused: () => void;
  readonly onSilence: () => void;
}

/** Tells the backend every period that the attempt lives. One call at a time; a failed one is not repeated, the next comes soon. */
export class Heartbeats implements Disposable {
  readonly #options: HeartbeatsOptions;
  readonly #timer: NodeJS.Timeout;
  #silence: NodeJS.Timeout | undefined;
  #isSending = false;

  constructor(options: HeartbeatsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#beat(), options.periodMs);
    this.heard();
  }

  /** The backend has answered, whatever the call. */
  heard(): void {
    const { silenceMs, onSilence } = this.#options;
    if (silenceMs === null) return;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(onSilence, silenceMs);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    clearTimeout(this.#silence);
  }

  async #beat(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      const answer = await this.#options.send();
      this.heard();
      this.#options.onAnswer(answer);
    } catch (error) {
      if (error instanceof Refused) this.#options.onRefused();
    } finally {
      this.#isSending = false;
    }
  }
}
