import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";
import { rateOf, type Rate } from "../rates/rates.js";

const windowMs = 60_000;

/** How many requests each address may send: user code shares its pod's network, and could otherwise ask without end. */
export class RequestCap {
  readonly #rate: Rate;

  constructor(private readonly perMinute: number) {
    this.#rate = rateOf({ name: "runner-address", count: perMinute, windowMs }, null);
  }

  /** Throws `AppError` `TooManyRequests`. */
  async arrived({ socket }: IncomingMessage): Promise<void> {
    const { isAllowed, resetMs } = await this.#rate.take(socket.remoteAddress ?? "");
    if (isAllowed) return;
    throw new AppError("TooManyRequests", `An address may send ${this.perMinute} requests a minute.`, {
      details: { retryAfterSeconds: Math.ceil(resetMs / 1_000) },
    });
  }
}
