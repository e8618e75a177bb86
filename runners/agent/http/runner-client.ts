import {
  ndjson,
  routes,
  validators,
  type ClaimAnswer,
  type ClaimRequest,
  type Heartbeat,
  type HeartbeatAnswer,
  type LogLine,
  type LogsAnswer,
} from "@flowrunner/protocol";
import { checkedAnswer, goodAnswer } from "./checked-answer.js";
import { Connections } from "./connections.js";
import { post, type HttpAnswer } from "./http-call.js";
import type { Backoff } from "./retry.js";

export interface RunnerClientOptions {
  /** The runner listener, e.g. `http://127.0.0.1:4711`; a promise where it is still to be opened. */
  readonly baseUrl: string | Promise<string>;
  /** The only certificates (PEM) that an https listener's own may come from; those of Node's own list by default. */
  readonly authorities?: string;
  readonly backoff?: Backoff;
  /** How long an address may be silent to a new connection. */
  readonly connectTimeoutMs?: number;
  /** Longer than the backend holds a claim open. */
  readonly claimTimeoutMs?: number;
  readonly callTimeoutMs?: number;
}

const json = "application/json";

/** Speaks the runner protocol over kept connections. Calls reject with `Refused`, or when no good answer came. */
export class RunnerClient {
  readonly backoff: Backoff;
  readonly #options: RunnerClientOptions;
  readonly #connections: Connections;

  constructor(options: RunnerClientOptions) {
    this.#options = options;
    this.#connections = new Connections({
      authorities: options.authorities,
      connectMs: options.connectTimeoutMs,
    });
    this.backoff = options.backoff ?? { firstMs: 100, mostMs: 5000 };
  }

  /** One long poll; undefined means: ask again. */
  async claim(token: string, request: ClaimRequest, signal: AbortSignal): Promise<ClaimAnswer | undefined> {
    const timeoutMs = this.#options.claimTimeoutMs ?? 60_000;
    const answer = await this.#call(routes.claim, {
      token,
      type: json,
      body: JSON.stringify(request),
      timeoutMs,
      signal,
    });
    if (answer.status === 204) return undefined;
    return this.#reachable(checkedAnswer<ClaimAnswer>(answer, validators.claimAnswer));
  }

  /** The backend does not know by which address it is reached. */
  async #reachable(claim: ClaimAnswer): Promise<ClaimAnswer> {
    if (claim.data === null) return claim;
    const { href } = new URL(claim.data.url, await this.#options.baseUrl);
    return { ...claim, data: { ...claim.data, url: href } };
  }

  async heartbeat(claim: ClaimAnswer, body: Heartbeat, signal: AbortSignal): Promise<HeartbeatAnswer> {
    const answer = await this.#ofAttempt(claim, routes.heartbeat, json, JSON.stringify(body), signal);
    return checkedAnswer<HeartbeatAnswer>(answer, validators.heartbeatAnswer);
  }

  async logs(claim: ClaimAnswer, lines: readonly LogLine[], signal: AbortSignal): Promise<LogsAnswer> {
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    return checkedAnswer<LogsAnswer>(
      await this.#ofAttempt(claim, routes.logs, ndjson, body, signal),
      validators.logsAnswer,
    );
  }

  /** `body` is the `Result` as JSON: text, so that a repetition is the same to the byte. */
  async result(claim: ClaimAnswer, body: string, signal: AbortSignal): Promise<void> {
    await this.#ofAttempt(claim, routes.result, json, body, signal);
  }

  close(): void {
    this.#connections[Symbol.dispose]();
  }

  #ofAttempt(
    claim: ClaimAnswer,
    route: (attemptId: string) => string,
    type: string,
    body: string,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const timeoutMs = this.#options.callTimeoutMs ?? 10_000;
    return this.#call(route(claim.attempt.id), { token: claim.token, type, body, timeoutMs, signal });
  }

  async #call(
    path: string,
    call: { token: string; type: string; body: string; timeoutMs: number; signal: AbortSignal },
  ): Promise<HttpAnswer> {
    const { type: contentType, ...rest } = call;
    const url = new URL(path, await this.#options.baseUrl);
    return goodAnswer(await post({ ...rest, contentType, url, connections: this.#connections }));
  }
}
