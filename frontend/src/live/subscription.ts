import type { ClientMessage, RunMessage, RunPlace } from "@flowrunner/api";
import { Position } from "./position.js";

export type Receive = (message: RunMessage) => void;

/** One run that is followed: where its follower is, and what it wants. */
export class Subscription {
  readonly #position = new Position();
  wantsLogs = false;
  /** All that was there when it was asked for is here. */
  hasCaughtUp = false;

  constructor(
    readonly place: RunPlace,
    private readonly receive: Receive,
  ) {}

  /** Asks for all that comes after what the follower has. */
  asking(): ClientMessage {
    this.hasCaughtUp = false;
    const { event, sources } = this.#position;
    return { type: "subscribe", ...this.place, events: event, logs: this.wantsLogs ? sources : "none" };
  }

  /** Hands on what of a message is new. False: something is missing before it, and nothing was handed on. */
  take(message: RunMessage): boolean {
    switch (message.type) {
      case "event":
        return this.#takeEvent(message);
      case "log": {
        const lines = this.#position.toLines(message);
        if (lines.length > 0) this.receive({ ...message, lines });
        return true;
      }
      case "caughtUp":
        this.hasCaughtUp = true;
        break;
    }
    this.receive(message);
    return true;
  }

  #takeEvent(message: RunMessage & { readonly type: "event" }): boolean {
    const place = this.#position.toEvent(message.seq);
    if (place === "next") this.receive(message);
    return place !== "gap";
  }
}
