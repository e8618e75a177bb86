import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.js";
import type { Log } from "../log.js";
import { authenticate } from "./authentication.js";
import { readBody, writeAnswer, writeProblem } from "./exchange.js";
import { matchRoute } from "./matching.js";
import type { Answer, Route } from "./route.js";
import type { RunnerServices } from "./services.js";

export interface ListenerAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/** Longer than an agent keeps silent, so that its next call finds the connection open. */
const keepAliveMs = 65_000;
const headersMs = 10_000;
/** Headers and body. */
const requestMs = 60_000;

/** How long a stop waits for callers that are still sending. */
const drainMs = 5_000;

/** The routes of the runner protocol on a port of their own. */
export class RunnerListener implements AsyncDisposable {
  readonly #server: Server;
  readonly #underWay = new Set<Promise<void>>();
  #isStopping = false;

  private constructor(
    private readonly routes: readonly Route[],
    private readonly services: RunnerServices,
    private readonly log: Log,
  ) {
    const timeouts = { keepAliveTimeout: keepAliveMs, headersTimeout: headersMs, requestTimeout: requestMs };
    this.#server = createServer(timeouts, (request, response) => this.#accept(request, response));
  }

  /** Resolves when the port is open. */
  static async open(
    routes: readonly Route[],
    services: RunnerServices,
    log: Log,
    { host, port }: ListenerAddress,
  ): Promise<RunnerListener> {
    const listener = new RunnerListener(routes, services, log);
    await new Promise<void>((resolve, reject) => {
      listener.#server.once("error", reject).listen({ host, port, backlog: 4_096 }, resolve);
    });
    return listener;
  }

  get url(): string {
    const { address, family, port } = this.#server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  /** Takes no new connection, answers what is under way, then closes. Claims must be settled by whoever holds them. */
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
    const exchange = this.#exchange(request, response).finally(() => this.#underWay.delete(exchange));
    this.#underWay.add(exchange);
  }

  async #exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    try {
      const answer = await this.#answer(request, gone.signal);
      // Who asks again is to find another backend, or none.
      if (this.#isStopping) response.setHeader("connection", "close");
      writeAnswer(response, answer);
    } catch (failure) {
      writeProblem(response, this.#refusalOf(failure));
    }
    await flushed(response);
  }

  async #answer(request: IncomingMessage, signal: AbortSignal): Promise<Answer> {
    const matched = matchRoute(this.routes, request.method ?? "", request.url ?? "");
    if (!matched) throw new AppError("NotFound", "There is no such route.");
    const { route } = matched;
    const principal = await authenticate(matched, request, this.services.callers);
    const text = await readBody(request, route.body.maxBytes(this.services.limits));
    return route.handle({ principal, body: route.body.parse(text), signal }, this.services);
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
