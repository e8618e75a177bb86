import type { WebSocket } from "ws";
import type { Clock } from "../clock.js";
import type { Outlet } from "./run-viewer.js";
import { closeCodes, type Closing } from "./live-messages.js";

/** Sizes in bytes, periods in milliseconds. */
export interface ConnectionLimits {
  /** What is still to be sent to a client before nothing more is read for it. */
  readonly fullBytes: number;
  /** How long a client may leave its connection full. */
  readonly stallMs: number;
  /** Between pings; who has not answered by the next is gone. */
  readonly pingMs: number;
}

/** How long a client may take to answer that it closes too. */
const closingMs = 1_000;

/**
 * The sending side of a WebSocket.
 *
 * O1 What waits to be sent is bounded: `fullBytes` and one frame. Who does not read it is closed after `stallMs`.
 */
export class LiveConnection implements Outlet {
  #unsentBytes = 0;
  #isAnswering = true;
  #isClosed = false;
  #waiting: (() => void)[] = [];
  #callOffStall: (() => void) | null = null;
  #callOffPing: () => void = () => {};

  constructor(
    private readonly socket: WebSocket,
    private readonly clock: Clock,
    private readonly limits: ConnectionLimits,
  ) {
    socket.on("pong", () => (this.#isAnswering = true));
    socket.on("close", () => this.#closed());
    socket.on("error", () => socket.terminate());
    this.#pingLater();
  }

  get isFull(): boolean {
    return this.#unsentBytes >= this.limits.fullBytes; // O1
  }

  send(frame: Buffer): void {
    if (this.#isClosed) return;
    this.#unsentBytes += frame.length;
    if (this.isFull)
      this.#callOffStall ??= this.clock.after(this.limits.stallMs, () => this.close(closeCodes.tooSlow)); // O1
    this.socket.send(frame, { binary: false }, () => this.#sent(frame.length));
  }

  drained(): Promise<void> {
    if (!this.isFull || this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  close({ code, reason }: Closing): void {
    this.socket.close(code, reason);
    this.clock.after(closingMs, () => this.socket.terminate());
  }

  #sent(bytes: number): void {
    this.#unsentBytes -= bytes;
    if (this.isFull) return;
    this.#callOffStall?.();
    this.#callOffStall = null;
    this.#release();
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #closed(): void {
    this.#isClosed = true;
    this.#callOffPing();
    this.#callOffStall?.();
    this.#release();
  }

  #pingLater(): void {
    this.#callOffPing = this.clock.after(this.limits.pingMs, () => {
      if (!this.#isAnswering) return this.socket.terminate();
      this.#isAnswering = false;
      this.socket.ping();
      this.#pingLater();
    });
  }
}
