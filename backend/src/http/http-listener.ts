import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import { ConnectionCap, standardConnectionsPerAddress } from "./connection-cap.js";
import { writeAnswer, writeProblem, type Answer } from "./exchange.js";
import { followTls, readTls, type TlsFiles } from "./tls-files.js";

export interface ListenerAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Open at a time; default: `standardConnectionsPerAddress`. */
  readonly connectionsPerAddress?: number;
  /** Null or left out: it is spoken to in the clear. */
  readonly tls?: TlsFiles | null;
}

/** Answers one request; `signal` aborts when the caller has gone. Throws `AppError` to refuse. */
export type Answering = (request: IncomingMessage, signal: AbortSignal) => Promise<Answer>;

/** Longer than an agent keeps silent, so that its next call finds the connection open. */
const keepAliveMs = 65_000;
const headersMs = 10_000;
/** No limit: whoever reads a body says how long it may take, and one that is a stream may take long. */
const requestMs = 0;

/** How long a stop waits for callers that are still sending. */
const drainMs = 5_000;

/** A port that agents and launchers call. */
export class HttpListener implements AsyncDisposable {
  readonly #cap: ConnectionCap;
  readonly #underWay = new Set<Promise<void>>();
  #isStopping = false;

  private constructor(
    private readonly answer: Answering,
    private readonly log: Log,
    connectionsPerAddress: number,
    private readonly server: Server,
    private readonly scheme: "http" | "https",
    private readonly unfollow: () => void,
  ) {
    this.#cap = new ConnectionCap(connectionsPerAddress);
    server.on("request", (request, response) => this.#accept(request, response));
    server.on("connection", (socket) => this.#cap.opened(socket));
  }

  /** Resolves when the port is open. */
  static async open(
    answer: Answering,
    log: Log,
    { host, port, connectionsPerAddress = standardConnectionsPerAddress, tls = null }: ListenerAddress,
  ): Promise<HttpListener> {
    const { server, scheme, unfollow } = await serverOf(tls, log);
    const listener = new HttpListener(answer, log, connectionsPerAddress, server, scheme, unfollow);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen({ host, port, backlog: 4_096 }, resolve);
    });
    return listener;
  }

  get url(): string {
    const { address, family, port } = this.server.address() as AddressInfo;
    return `${this.scheme}://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  /** Takes no new connection, answers what is under way, then closes. Long polls must be settled by whoever holds them. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true;
    this.unfollow();
    const closed = new Promise((resolve) => this.server.close(resolve));
    const giveUp = setTimeout(() => this.server.closeAllConnections(), drainMs);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    clearTimeout(giveUp);
    this.server.closeAllConnections();
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
      await writeAnswer(response, answer);
    } catch (failure) {
      if (response.headersSent) response.destroy();
      else writeProblem(response, this.#refusalOf(failure));
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

const timeouts = { keepAliveTimeout: keepAliveMs, headersTimeout: headersMs, requestTimeout: requestMs };

interface Opening {
  readonly server: Server;
  readonly scheme: "http" | "https";
  /** Ends looking for another certificate. */
  readonly unfollow: () => void;
}

async function serverOf(tls: TlsFiles | null, log: Log): Promise<Opening> {
  if (!tls) return { server: createServer(timeouts), scheme: "http", unfollow: () => {} };
  const pair = await readTls(tls);
  const server = createTlsServer({ ...timeouts, ...pair, minVersion: "TLSv1.2" });
  return { server, scheme: "https", unfollow: followTls(server, tls, pair, log) };
}
