import type { ServerResponse } from "node:http";
import type { Change } from "./history.js";

/** How the bytes of watches go out. */
export interface Wire {
  /** Into how many pieces a line is cut, at any byte; 1: none. */
  pieces: number;
}

/** A watch that a client holds open. */
export class OpenWatch {
  #isMute = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly wire: Wire,
    private readonly plural: string,
    private readonly namespace: string,
  ) {}

  tell(change: Change): void {
    const isMeant = this.namespace === "" || change.object.metadata.namespace === this.namespace;
    if (change.plural === this.plural && isMeant) this.event(change.type, change.object);
  }

  event(type: string, object: object): void {
    this.bytes(`${JSON.stringify({ type, object })}\n`);
  }

  bytes(text: string): void {
    if (this.#isMute) return;
    const whole = Buffer.from(text);
    const step = Math.max(1, Math.ceil(whole.length / this.wire.pieces));
    for (let start = 0; start < whole.length; start += step)
      this.response.write(whole.subarray(start, start + step));
  }

  /** Nothing is sent any more, and nothing closed: a connection that died unnoticed. */
  mute(): void {
    this.#isMute = true;
  }

  /** As a server ends a watch whose time is over. */
  end(): void {
    this.response.end();
  }

  /** As a network breaks. */
  cut(): void {
    this.response.destroy();
  }
}
