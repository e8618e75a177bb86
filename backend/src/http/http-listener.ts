import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import { ConnectionCap, standardConnectionsPerAddress } from "./connection-cap.js";
import { writeAnswer, writeProblem, type Answer } from "./exchange.js";

export interface ListenerAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Open at a time; default: `standardConnectionsPerAddress`. */
  readonly connectionsPerAddress?: number;
}

/** Answers one request; `signal` aborts when the caller has gone. Throws `AppError` to refuse. */
export type Answering = (request: IncomingMessage, signal: AbortSignal) => Promise<Answer>;

/** Longer than an agent keeps silent, so that its next call finds the connection open. */
const keepAliveMs = 65_000;
const headersMs = 10_000;
/** Headers and body. */
const requestMs = 60_000;

/** How long a stop waits for callers that are still sending. */
const drainMs = 5_000;

/** A port that agents and launchers call. */
export class HttpListener implements AsyncDisposable {
  readonly #server: Server;
  readonly #cap: ConnectionCap;
  readonly #underWay = new Set<Promise<void>>();
  #isStopping = false;

  private constructor(
    private readonly answer: Answering,
    private readonly log: Log,
    connectionsPerAddress: number,
  ) {
    this.#cap = new ConnectionCap(connectionsPerAddress);
    const timeouts = { keepAliveTimeout: keepAliveMs, headersTimeout: headersMs, requestTimeout: requestMs };
    this.#server = createServer(timeouts, (request, response) => this.#accept(request, response));
    this.#server.on("connection", (socket) => this.#cap.opened(socket));
  }

  /** Resolves when the port is open. */
  static async open(
    answer: Answering,
    log: Log,
    { host, port, connectionsPerAddress = standardConnectionsPerAddress }: ListenerAddress,
  ): Promise<HttpListener> {
    const listener = new HttpListener(answer, log, connectionsPerAddress);
    await new Promise<void>((resolve, reject) => {
      listener.#server.once("error", reject).listen({ host, port, backlog: 4_096 }, resolve);
    });
    return listener;
  }

  get url(): string {
    const { address, family, port } = this.#server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  /** Takes no new connection, answers what is under way, then closes. Long polls must be settled by whoever holds them. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const giveUp = setTimeout(() => this.#server.closeAllConnections(), drainMs);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    clearTimeout(giveUp);
    this.#server.closeAllConnections();
    await closed;
  }

  #accept(request: IncomingMessage, response: ServerResponse): void {
    if (this.#cap.hasRefused(request.socket)) return;
    const exchange = this.#exchange(request, response).finally(() => this.#underWay.delete(exchange));
    this.#underWay.add(exchange);
  }

  async #exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    try {
      const answer = await this.answer(request, gone.signal);
      // Who asks again is to find another backend, or none.
      if (this.#isStopping) response.setHeader("connection", "close");
      writeAnswer(response, answer);
    } catch (failure) {
      writeProblem(response, this.#refusalOf(failure));
    }
    await flushed(response);
  }

  #refusalOf(failure: unknown): AppError {
    if (failure instanceof AppError) return failure;
    this.log.warn("a request failed", { failure });
    return new AppError("Internal", "The backend failed.", { cause: failure });
  }
}

/** Resolves when the answer has been handed to the system, or its reader has gone. */
function flushed(response: ServerResponse): Promise<void> {
  if (response.writableFinished || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => response.once("finish", resolve).once("close", resolve));
}
