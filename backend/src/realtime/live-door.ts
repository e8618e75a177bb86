import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { Caller } from "../auth/caller.js";
import { LiveReview } from "./live-review.js";
import { LiveSession, type SessionLimits, type SessionParts } from "./live-session.js";
import { clientFrameBytes } from "./live-messages.js";

export const livePath = "/api/v1/live";

export interface DoorLimits extends SessionLimits {
  /** Connections of one user at this process. */
  readonly connectionsOfUser: number;
  /** Connections of this process. */
  readonly connections: number;
  /** Between reviews of what clients may see: what was taken from somebody ends at most this much later. */
  readonly reviewMs: number;
}

export const standardDoorLimits: DoorLimits = {
  fullBytes: 512 * 1024,
  stallMs: 30_000,
  pingMs: 20_000,
  subscriptions: 20,
  retryMs: 1_000,
  connectionsOfUser: 50,
  connections: 12_000,
  reviewMs: 15_000,
};

interface DoorParts extends Omit<SessionParts, "limits"> {
  readonly limits: DoorLimits;
  /** Origins, besides the listener's own, whose pages may connect. */
  readonly allowedOrigins: readonly string[];
  /** Whether whoever sends this has not come too often. */
  readonly mayCome: (request: IncomingMessage) => Promise<boolean>;
  /** Null: the ticket is none, is used, or too old. */
  readonly redeem: (ticket: string) => Promise<Caller | null>;
}

/**
 * Lets clients in that come with a ticket.
 *
 * E1 Nothing is upgraded before path, rate, origin, ticket and caps have passed.
 * E2 A stopping door tells every client to come again, and lets nobody in.
 */
export class LiveDoor implements AsyncDisposable {
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: clientFrameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #sessions = new Set<LiveSession>();
  /** Connections by user. */
  readonly #counts = new Map<string, number>();
  #callOffReview: () => void = () => {};
  #isStopping = false;
  #oneLeft: () => void = () => {};

  constructor(
    private readonly server: Server,
    private readonly parts: DoorParts,
  ) {
    server.on("upgrade", this.#knocked);
    this.#reviewLater();
  }

  /** How many clients are connected. */
  get size(): number {
    return this.#sessions.size;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true; // E2
    this.#callOffReview();
    this.server.off("upgrade", this.#knocked);
    for (const session of this.#sessions) session.stop();
    while (this.#sessions.size > 0) await new Promise<void>((resolve) => (this.#oneLeft = resolve));
  }

  readonly #knocked = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    if (!socket.writable) return; // it was refused as a connection
    this.#admit(request).then(
      (admitted) => {
        if ("refusal" in admitted) return refuse(socket, admitted.refusal);
        this.#webSockets.handleUpgrade(request, socket, head, (client) =>
          this.#enter(client, admitted.caller),
        );
      },
      (failure: unknown) => {
        this.parts.log.warn("a client could not be let in", { failure });
        refuse(socket, "500 Internal Server Error");
      },
    );
  };

  async #admit(request: IncomingMessage): Promise<{ caller: Caller } | { refusal: string }> {
    const url = URL.parse(request.url ?? "", "http://here");
    if (url?.pathname !== livePath) return { refusal: "404 Not Found" }; // E1
    if (!(await this.parts.mayCome(request))) return { refusal: "429 Too Many Requests" };
    if (!this.#isOfKnownOrigin(request)) return { refusal: "403 Forbidden" };
    if (this.#isFull()) return { refusal: "503 Service Unavailable" };
    const caller = await this.parts.redeem(url.searchParams.get("ticket") ?? "");
    if (!caller || !(await this.#isGood(caller))) return { refusal: "401 Unauthorized" };
    if ((this.#counts.get(caller.userId) ?? 0) >= this.parts.limits.connectionsOfUser)
      return { refusal: "429 Too Many Requests" };
    return this.#isFull() ? { refusal: "503 Service Unavailable" } : { caller };
  }

  async #isGood(caller: Caller): Promise<boolean> {
    return (await this.parts.access.goodAmong([caller])).has(caller.credential.id);
  }

  /** Pages of other sites may not connect; programs other than browsers say no origin. */
  #isOfKnownOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
    const own = [`http://${host}`, `https://${host}`];
    return origin === undefined || [...own, ...this.parts.allowedOrigins].includes(origin);
  }

  #isFull(): boolean {
    return this.#isStopping || this.#sessions.size >= this.parts.limits.connections;
  }

  #count({ userId }: Caller, change: 1 | -1): void {
    const count = (this.#counts.get(userId) ?? 0) + change;
    if (count > 0) this.#counts.set(userId, count);
    else this.#counts.delete(userId);
  }

  #enter(client: WebSocket, caller: Caller): void {
    const session = new LiveSession(client, caller, this.parts);
    this.#sessions.add(session);
    this.#count(caller, 1);
    client.once("close", () => {
      this.#sessions.delete(session);
      this.#count(caller, -1);
      this.#oneLeft();
    });
    if (this.#isStopping) session.stop(); // E2
  }

  #reviewLater(): void {
    this.#callOffReview = this.parts.clock.after(this.parts.limits.reviewMs, () => void this.#review());
  }

  async #review(): Promise<void> {
    await new LiveReview(this.parts.access, this.parts.log).of([...this.#sessions]);
    if (!this.#isStopping) this.#reviewLater();
  }
}

function refuse(socket: Duplex, status: string): void {
  const mayPass = /^(429|503)/.test(status) ? ["retry-after: 5"] : [];
  const head = [`HTTP/1.1 ${status}`, ...mayPass, "connection: close", "content-length: 0"];
  socket.end(`${head.join("\r\n")}\r\n\r\n`);
}
