import {
  internalRoutes,
  protocolVersion,
  validators,
  type Demand,
  type DemandAnswer,
  type DemandFeed,
  type DemandRequest,
  type WorkerAnswer,
  type WorkerCredential,
  type WorkerRelease,
  type WorkerRequest,
} from "@flowrunner/protocol";
import { checkedAnswer, goodAnswer } from "./checked-answer.js";
import { Connections } from "./connections.js";
import { post, type HttpAnswer } from "./http-call.js";

export interface DemandClientOptions {
  /** The internal listener, e.g. `http://127.0.0.1:4712`. */
  readonly baseUrl: string;
  /** The launcher's token. */
  readonly token: string;
  /** Told of every good answer. */
  readonly onAnswer?: () => void;
  /** Longer than the backend holds a poll open. */
  readonly pollTimeoutMs?: number;
  readonly callTimeoutMs?: number;
}

/** The demand feed of a backend in another process. Calls reject with `Refused`, or when no good answer came. */
export class DemandClient implements DemandFeed, Disposable {
  readonly #connections = new Connections();
  /** The process whose revisions the caller knows. */
  #source: string | null = null;

  constructor(private readonly options: DemandClientOptions) {}

  async next(sinceRevision: number, signal: AbortSignal): Promise<Demand> {
    for (;;) {
      const request: DemandRequest = { v: protocolVersion, source: this.#source, sinceRevision };
      const answer = await this.#call(internalRoutes.demand, request, signal);
      if (answer.status === 204) continue;
      const { source, ...demand } = checkedAnswer<DemandAnswer>(answer, validators.demandAnswer);
      this.#source = source;
      return demand;
    }
  }

  async registerWorker(pool: string): Promise<WorkerCredential> {
    const request: WorkerRequest = { v: protocolVersion, pool };
    const answer = await this.#call(internalRoutes.workers, request);
    return checkedAnswer<WorkerAnswer>(answer, validators.workerAnswer);
  }

  async releaseWorker(token: string): Promise<void> {
    const request: WorkerRelease = { v: protocolVersion, token };
    await this.#call(internalRoutes.releasedWorkers, request);
  }

  [Symbol.dispose](): void {
    this.#connections[Symbol.dispose]();
  }

  /** With a signal it is a poll. */
  async #call(path: string, request: object, signal?: AbortSignal): Promise<HttpAnswer> {
    const { baseUrl, token, onAnswer, pollTimeoutMs = 60_000, callTimeoutMs = 10_000 } = this.options;
    const call = {
      url: new URL(path, baseUrl),
      connections: this.#connections,
      token,
      contentType: "application/json",
      body: JSON.stringify(request),
      timeoutMs: signal ? pollTimeoutMs : callTimeoutMs,
      signal: signal ?? AbortSignal.timeout(callTimeoutMs),
    };
    const answer = goodAnswer(await post(call));
    onAnswer?.();
    return answer;
  }
}
