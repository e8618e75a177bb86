import { Refusal } from "../../api/refusal.js";
import type { ClientMessage, ServerMessage } from "@flowrunner/api";
import type { Channel, Heard, LiveParts, Ticket } from "../live-parts.js";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** One connection of a played server: what the client said on it, and what the server does. */
export class PlayedChannel implements Channel {
  readonly said: ClientMessage[] = [];
  isClosed = false;

  constructor(
    readonly ticket: string,
    private readonly heard: Heard,
  ) {}

  open(): void {
    this.heard.opened();
  }

  tell(...messages: readonly ServerMessage[]): void {
    for (const message of messages) this.heard.message(JSON.stringify(message));
  }

  cut(code = 1006): void {
    this.heard.closed(code);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text) as ClientMessage);
  }

  close(): void {
    this.isClosed = true;
  }
}

/** A server, a clock and chance, all of them in a test's hand. */
export class PlayedParts implements LiveParts {
  readonly channels: PlayedChannel[] = [];
  /** What the next tickets are refused with, by HTTP status; 0: no answer. */
  refusals: number[] = [];
  readonly #timers = new Set<Timer>();
  #now = 0;
  #tickets = 0;

  readonly clock = {
    now: () => this.#now,
    after: (delayMs: number, run: () => void) => {
      const timer = { at: this.#now + delayMs, run };
      this.#timers.add(timer);
      return () => void this.#timers.delete(timer);
    },
  };

  get last(): PlayedChannel {
    return this.channels.at(-1)!;
  }

  random(): number {
    return 1;
  }

  ticket(): Promise<Ticket> {
    const status = this.refusals.shift();
    if (status !== undefined) return Promise.reject(new Refusal("not now", status, "Any"));
    return Promise.resolve({ ticket: `ticket ${++this.#tickets}`, path: "/live" });
  }

  open({ ticket }: Ticket, heard: Heard): Channel {
    this.channels.push(new PlayedChannel(ticket, heard));
    return this.last;
  }

  /** Lets what is under way come to rest; with a time, moves the clock first. */
  async settle(byMs = 0): Promise<void> {
    this.#now += byMs;
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#now)) {
      this.#timers.delete(timer);
      timer.run();
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
