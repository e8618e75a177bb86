import type { Socket } from "node:net";
import { AppError } from "../errors.js";
import { problemOf } from "./exchange.js";

/** Far more than an agent needs with all that it runs on a machine of its own, or people behind one address. */
export const standardConnectionsPerAddress = 1_000;

/** All who may watch runs live at one server, and the calls that come with them. */
export const standardPublicConnections = 16_000;

/**
 * How many connections each address has open at a time: user code shares its pod's network, and could otherwise take
 * what its neighbours need; and of the public listener anybody could. One more is told so and closed, before anything is read of it.
 */
export class ConnectionCap {
  /** By address. */
  readonly #open = new Map<string, number>();
  readonly #refused = new WeakSet<Socket>();

  constructor(private readonly mostPerAddress: number) {}

  /** To be told of each connection once. */
  opened(socket: Socket): void {
    const address = socket.remoteAddress ?? "";
    const open = this.#open.get(address) ?? 0;
    if (open >= this.mostPerAddress) return this.#refuse(socket);
    this.#open.set(address, open + 1);
    socket.once("close", () => this.#closed(address));
  }

  /** Whether what still arrives by it is to be left alone. */
  hasRefused(socket: Socket): boolean {
    return this.#refused.has(socket);
  }

  #closed(address: string): void {
    const open = this.#open.get(address)! - 1;
    if (open > 0) this.#open.set(address, open);
    else this.#open.delete(address);
  }

  #refuse(socket: Socket): void {
    this.#refused.add(socket);
    const refusal = new AppError(
      "TooManyRequests",
      `An address may have ${this.mostPerAddress} connections open: close some, then try again.`,
    );
    const body = JSON.stringify(problemOf(refusal));
    const head = [
      `HTTP/1.1 ${refusal.status} ${refusal.title}`,
      "content-type: application/problem+json",
      `content-length: ${Buffer.byteLength(body)}`,
      "retry-after: 1",
      "connection: close",
    ];
    socket.on("error", () => {}); // it may have gone
    socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
    socket.destroySoon();
  }
}
