import { Pool, type Dispatcher } from "undici";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { KubeError, refusalOf, type Status } from "./kube-error.js";

export type Verb = "get" | "list" | "watch" | "create" | "update" | "patch" | "delete";

/** One request, as it goes over the wire. */
export interface Call {
  readonly verb: Verb;
  /** The resource, for the metrics. */
  readonly plural: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With its query. */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: object;
}

/** Told of each request. `code`: its HTTP status; 0: no answer. */
export interface CallObserver {
  called(verb: Verb, plural: string, code: number, tookMs: number): void;
}

export interface ConnectionParts {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly observer: CallObserver;
  /** How long an answer may take to begin, and then be silent. */
  readonly timeoutMs: number;
}

/** Below the 90 s for which an API server keeps an idle connection open. */
const keepAliveMs = 55_000;

/** Connections to the API server that are kept open between requests. Each failure is a `KubeError`. */
export class Connection implements AsyncDisposable {
  readonly #pool: Pool;
  readonly #prefix: string;

  constructor(private readonly parts: ConnectionParts) {
    const { server, tls } = parts.credentials;
    this.#prefix = server.pathname.replace(/\/$/, "");
    this.#pool = new Pool(server.origin, {
      connect: { ...tls, timeout: parts.timeoutMs },
      keepAliveTimeout: keepAliveMs,
      keepAliveMaxTimeout: keepAliveMs,
    });
  }

  /** The body of a good answer. */
  async call<T>(call: Call, signal: AbortSignal): Promise<T> {
    const { body } = await this.#send(call, this.parts.timeoutMs, signal);
    try {
      return (await body.json()) as T;
    } catch (cause) {
      throw noAnswer(call, cause);
    }
  }

  /** A good answer whose body comes bit by bit, for as long as it may. */
  async open(call: Call, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await this.#send(call, 0, signal);
    return body;
  }

  /** Breaks off what is under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.destroy();
  }

  async #send(call: Call, bodyTimeout: number, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { clock, observer } = this.parts;
    const start = clock.elapsed();
    const answer = await this.#request(call, bodyTimeout, signal).catch((cause: unknown) => {
      observer.called(call.verb, call.plural, 0, clock.elapsed() - start);
      throw noAnswer(call, cause);
    });
    observer.called(call.verb, call.plural, answer.statusCode, clock.elapsed() - start);
    if (answer.statusCode < 300) return answer;
    throw await refusal(call, answer);
  }

  async #request(call: Call, bodyTimeout: number, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { credentials, timeoutMs } = this.parts;
    const { method, path, body, contentType = "application/json" } = call;
    return this.#pool.request({
      method,
      path: `${this.#prefix}${path}`,
      headers: { ...(await credentials.headers()), accept: "application/json", "content-type": contentType },
      ...(body && { body: JSON.stringify(body) }),
      headersTimeout: timeoutMs,
      bodyTimeout,
      signal,
    });
  }
}

async function refusal(call: Call, answer: Dispatcher.ResponseData): Promise<KubeError> {
  const text = await answer.body.text().catch((cause: unknown) => {
    throw noAnswer(call, cause);
  });
  const seconds = Number(answer.headers["retry-after"] ?? Number.NaN);
  return refusalOf(answer.statusCode, statusIn(text), seconds >= 0 ? seconds * 1_000 : undefined);
}

/** What is before an API server answers in plain text. */
function statusIn(text: string): Status {
  try {
    return (JSON.parse(text) ?? {}) as Status;
  } catch {
    return { message: text.slice(0, 500) };
  }
}

function noAnswer(call: Call, cause: unknown): KubeError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `The API server did not answer ${call.method} ${call.path}: ${why}`;
  return new KubeError({ status: 0, reason: "NoAnswer", message, cause });
}
