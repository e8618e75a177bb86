import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  validators,
  type ClaimAnswer,
  type ClaimRequest,
  type Demand,
  type DemandFeed,
  type LogLine,
  type PoolDemand,
  type Result,
  type WorkerCredential,
} from "@flowrunner/protocol";
import { anyPool } from "./any-pool.js";

export type Route = "claim" | "heartbeat" | "logs" | "result";

/** A call as it came, its body checked against the protocol's schema. */
export interface Call {
  readonly route: Route;
  readonly attemptId: string | undefined;
  readonly token: string;
  readonly body: string;
}

/** What the script answers instead of what the protocol says: a status, or the end of the connection. */
export type Interference =
  | { readonly status: number; readonly body?: unknown }
  | "dropBefore"
  /** The call takes effect; its answer is lost. */
  | "dropAfter"
  | undefined;

/**
 * A backend that follows a script: attempts are put in, claimed in that order, and what is told of them is kept.
 * It is the demand feed as well, with one pool for each runtime.
 */
export class ScriptedBackend implements DemandFeed, AsyncDisposable {
  readonly calls: Call[] = [];
  /** Called before each call takes effect. */
  interfere: (call: Call) => Interference = () => undefined;
  /** Attempts whose next answers carry a cancellation; the demand feed knows nothing of it. */
  readonly cancelled = new Set<string>();
  readonly #cancelledByFeed = new Set<string>();
  readonly #server: Server;
  readonly #queue: ClaimAnswer[] = [];
  readonly #given = new Map<string, ClaimAnswer>();
  readonly #attempts = new Map<string, ClaimAnswer>();
  readonly #polls: { call: Call; response: ServerResponse }[] = [];
  readonly #lines = new Map<string, Map<number, LogLine>>();
  readonly #results = new Map<string, Result>();
  readonly #arrivals = new Map<string, number>();
  /** Tokens of workers that were given back. */
  readonly released: string[] = [];
  /** Connections that were ever opened. */
  connections = 0;
  #workers = 0;
  #revision = 1;
  #changed: (() => void)[] = [];

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", () => (this.connections += 1));
    server.on("request", (request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<ScriptedBackend> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ScriptedBackend(server);
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Workers that ask for an attempt now. */
  get polls(): number {
    return this.#polls.length;
  }

  /** Puts an attempt into the queue and resolves with its result. */
  async run(claim: ClaimAnswer): Promise<Result> {
    this.enqueue(claim);
    return this.resultOf(claim.attempt.id);
  }

  enqueue(claim: ClaimAnswer): void {
    this.#queue.push(claim);
    this.#attempts.set(claim.attempt.id, claim);
    this.#arrivals.set(claim.runtime, (this.#arrivals.get(claim.runtime) ?? 0) + 1);
    this.#change();
    this.#hand();
  }

  async resultOf(attemptId: string): Promise<Result> {
    await this.until(() => this.#results.has(attemptId));
    return this.#results.get(attemptId) as Result;
  }

  /** Every stored line of an attempt's log, those in its result too, by number. */
  linesOf(attemptId: string): LogLine[] {
    return [...(this.#lines.get(attemptId)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
  }

  callsOf(route: Route): Call[] {
    return this.calls.filter((call) => call.route === route);
  }

  /** Resolves when a condition holds; it is looked at after every call and change. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#changed.push(resolve));
  }

  async next(sinceRevision: number, signal: AbortSignal): Promise<Demand> {
    const wake = (): void => this.#change();
    signal.addEventListener("abort", wake, { once: true });
    await this.until(() => this.#revision > sinceRevision || signal.aborted);
    signal.removeEventListener("abort", wake);
    signal.throwIfAborted();
    return {
      revision: this.#revision,
      pools: this.#pools(),
      ended: [...this.#results.keys()],
      cancelled: [...this.#cancelledByFeed],
      runs: [],
    };
  }

  registerWorker(pool: string): Promise<WorkerCredential> {
    const number = this.#workers++;
    return Promise.resolve({ id: `worker-${number}`, token: `${pool}/worker-${number}` });
  }

  releaseWorker(token: string): Promise<void> {
    this.released.push(token);
    const open = this.#polls.findIndex(({ call }) => call.token === token);
    if (open >= 0) answer(this.#polls.splice(open, 1)[0]!.response, 410, {});
    this.#change();
    return Promise.resolve();
  }

  /** Cancels by the demand feed alone. */
  cancel(attemptId: string): void {
    this.#cancelledByFeed.add(attemptId);
    this.#change();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #change(): void {
    this.#revision++;
    const waiting = this.#changed;
    this.#changed = [];
    for (const resolve of waiting) resolve();
  }

  #pools(): PoolDemand[] {
    return [...this.#arrivals].map(([pool, arrivals]) => ({
      ...anyPool,
      pool,
      runtime: pool,
      queued: this.#queue.filter((claim) => claim.runtime === pool).length,
      oldestQueuedMs: null,
      waiting: this.#polls.length,
      claimed: this.#given.size - this.#results.size,
      arrivals,
    }));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const interference = this.interfere(call);
    this.calls.push(call);
    if (interference === "dropBefore") response.destroy();
    else if (typeof interference === "object") answer(response, interference.status, interference.body ?? {});
    else if (interference === "dropAfter") {
      this.#take(call, undefined);
      response.destroy();
    } else this.#take(call, response);
    this.#change();
  }

  #take(call: Call, response: ServerResponse | undefined): void {
    if (call.route === "claim") return this.#poll(call, response);
    const claim = this.#attempts.get(call.attemptId ?? "");
    if (claim?.token !== call.token)
      return answer(response, 401, { code: "Unauthorized", message: "a foreign token" });
    const cancel = this.cancelled.has(claim.attempt.id);
    if (call.route === "heartbeat") answer(response, 200, { cancel, deadline: claim.deadline });
    else if (call.route === "logs")
      answer(response, 200, { acked: this.#store(claim, ndjsonLines(call.body)), cancel });
    else {
      const result = JSON.parse(call.body) as Result;
      this.#store(claim, result.logs);
      this.#results.set(claim.attempt.id, result);
      this.#change(); // The feed tells of an end sooner than the answer does.
      setImmediate(() => answer(response, 204, undefined));
    }
  }

  #poll(call: Call, response: ServerResponse | undefined): void {
    const given = this.#given.get(nonceOf(call));
    if (given) return answer(response, 200, given);
    if (response) this.#hold({ call, response });
    else this.#give(call, undefined);
    this.#hand();
  }

  /** Until it is answered, or nobody waits for the answer any more. */
  #hold(poll: { call: Call; response: ServerResponse }): void {
    this.#polls.push(poll);
    poll.response.once("close", () => {
      const open = this.#polls.indexOf(poll);
      if (open >= 0) this.#polls.splice(open, 1);
    });
  }

  #hand(): void {
    for (const poll of this.#polls.splice(0))
      if (!this.#give(poll.call, poll.response)) this.#polls.push(poll);
  }

  #give(call: Call, response: ServerResponse | undefined): boolean {
    const pool = call.token.split("/")[0];
    const index = this.#queue.findIndex((claim) => claim.runtime === pool);
    const [claim] = index < 0 ? [] : this.#queue.splice(index, 1);
    if (!claim) return false;
    this.#given.set(nonceOf(call), claim);
    answer(response, 200, claim);
    return true;
  }

  #store(claim: ClaimAnswer, lines: readonly LogLine[]): number {
    const stored = this.#lines.get(claim.attempt.id) ?? new Map<number, LogLine>();
    for (const line of lines) stored.set(line.seq, line);
    this.#lines.set(claim.attempt.id, stored);
    let acked = -1;
    while (stored.has(acked + 1)) acked++;
    return acked;
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const [, attemptId, ofAttempt] = /^\/runner\/v1\/attempts\/([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
  const route = (ofAttempt ?? "claim") as Route;
  check(route, body);
  return { route, attemptId, token: (request.headers.authorization ?? "").replace("Bearer ", ""), body };
}

function check(route: Route, body: string): void {
  const bodies: unknown[] = route === "logs" ? ndjsonLines(body) : [JSON.parse(body)];
  const validator = {
    claim: validators.claimRequest,
    heartbeat: validators.heartbeat,
    logs: validators.logLine,
    result: validators.result,
  }[route];
  const invalid = bodies.find((each) => !validator(each));
  if (invalid !== undefined)
    throw new Error(
      `${route}: ${JSON.stringify(validator.errors)} in ${JSON.stringify(invalid).slice(0, 1000)}`,
    );
}

function ndjsonLines(body: string): LogLine[] {
  return body
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);
}

function nonceOf(call: Call): string {
  return (JSON.parse(call.body) as ClaimRequest).nonce;
}

function answer(response: ServerResponse | undefined, status: number, body: unknown): void {
  if (!response) return;
  const text = body === undefined ? "" : JSON.stringify(body);
  response
    .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
    .end(text);
}
