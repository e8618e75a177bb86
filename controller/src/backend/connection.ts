import { staleEpochCode, validators, type Refusal, type Validator } from "@flowrunner/protocol";
import { Pool, type Dispatcher } from "undici";
import { type Clock, type Random, repeated, standardRepetition } from "@flowrunner/kube";
import { BackendRefused, BackendUnavailable, StaleEpoch, Unsendable } from "./failures.js";

export interface BackendConnectionParts {
  /** The internal listener, e.g. `https://flowrunner-internal:7402`. */
  readonly url: URL;
  /** PEM of the authority that signed its certificate; null: one that the system knows, or plain HTTP. */
  readonly authority: string | null;
  readonly token: () => Promise<string>;
  /** Called for each `StaleEpoch`, before it is thrown. */
  readonly onStale: () => void;
  readonly clock: Clock;
  readonly random: Random;
  /** How long an address may be silent to a new connection, as that of a backend that has just left is. Default 5 s. */
  readonly connectTimeoutMs?: number;
  /** How long an answer may take; polls are held longer. Default 10 s. */
  readonly timeoutMs?: number;
  /** Longer than the backend holds a poll open (25 s). Default 60 s. */
  readonly pollTimeoutMs?: number;
}

interface CallOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Below the 65 s for which the backend keeps an idle connection open. */
const keepAliveMs = 55_000;

/**
 * The backend's internal listener over kept connections. Failures are `StaleEpoch`, `BackendRefused`, `Unsendable` and
 * `BackendUnavailable`. Disposing of it breaks off what is under way.
 */
export class BackendConnection implements AsyncDisposable {
  readonly #pool: Pool;
  readonly #closing = new AbortController();

  constructor(private readonly parts: BackendConnectionParts) {
    const { url, authority, connectTimeoutMs = 5_000 } = parts;
    this.#pool = new Pool(url.origin, {
      connect: { timeout: connectTimeoutMs, ...(authority !== null && { ca: authority }) },
      keepAliveTimeout: keepAliveMs,
      keepAliveMaxTimeout: keepAliveMs,
    });
  }

  /** The answer, which is as `validator` says. Every call of the internal listener may be repeated, and is. */
  async ask<Answer>(path: string, request: object, validator: Validator): Promise<Answer> {
    return checked<Answer>(await this.#repeated(path, bodyOf(path, request)), validator);
  }

  /** A call without an answer. */
  async tell(path: string, request: object): Promise<void> {
    await this.#repeated(path, bodyOf(path, request));
  }

  /** A call that is answered when there is something to say; null: there was nothing for a while. */
  async poll<Answer>(
    path: string,
    request: object,
    validator: Validator,
    signal: AbortSignal,
  ): Promise<Answer | null> {
    const { pollTimeoutMs = 60_000 } = this.parts;
    const text = await this.#once(path, bodyOf(path, request), { timeoutMs: pollTimeoutMs, signal });
    return text === "" ? null : checked<Answer>(text, validator);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await this.#pool.destroy();
  }

  #repeated(path: string, body: string): Promise<string> {
    const { clock, random, timeoutMs = 10_000 } = this.parts;
    const { signal } = this.#closing;
    const restOf = (failure: unknown) => (failure instanceof BackendUnavailable ? 0 : null);
    const once = () => this.#once(path, body, { timeoutMs, signal });
    return repeated(once, restOf, { ...standardRepetition, clock, random }, signal);
  }

  /** The body of a good answer. */
  async #once(path: string, body: string, options: CallOptions): Promise<string> {
    const { status, text } = await this.#send(path, body, options).catch((cause: unknown) => {
      throw new BackendUnavailable(`The backend did not answer ${path}: ${reasonOf(cause)}`, { cause });
    });
    if (status < 300) return text;
    const failure = failureOf(path, status, text);
    if (failure instanceof StaleEpoch) this.parts.onStale();
    throw failure;
  }

  async #send(path: string, body: string, { timeoutMs, signal }: CallOptions) {
    const options: Dispatcher.RequestOptions = {
      method: "POST",
      path,
      headers: { authorization: `Bearer ${await this.parts.token()}`, "content-type": "application/json" },
      body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal,
    };
    const answer = await this.#pool.request(options);
    return { status: answer.statusCode, text: await answer.body.text() };
  }
}

/** Before anything is tried: what cannot be written never can. */
function bodyOf(path: string, request: object): string {
  try {
    return JSON.stringify(request);
  } catch (cause) {
    throw new Unsendable(`A request to ${path} cannot be written as JSON: ${String(cause)}`, { cause });
  }
}

/** Where all addresses of a name were tried in vain, the error has a code only. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { readonly message?: string; readonly code?: string };
  return message || code || String(cause);
}

/** Too many requests, time-outs and 5xx pass; every other refusal stays. */
function failureOf(path: string, status: number, text: string): Error {
  const { code, detail } = refusalIn(text);
  if (status === 409 && code === staleEpochCode) return new StaleEpoch(detail);
  const message = `The backend refuses ${path} (HTTP ${status}, ${code}): ${detail}`;
  if (status >= 500 || status === 429 || status === 408) return new BackendUnavailable(message, { code });
  return new BackendRefused(status, code, message);
}

function refusalIn(text: string): Pick<Refusal, "code" | "detail"> {
  const body = parsed(text);
  return validators.refusal(body) ? (body as Refusal) : { code: "Unknown", detail: text.slice(0, 500) };
}

function checked<Answer>(text: string, validator: Validator): Answer {
  const body = parsed(text);
  if (validator(body)) return body as Answer;
  const [fault] = validator.errors ?? [];
  const where = `${fault?.instancePath ?? ""} ${fault?.message ?? "it is not JSON"}`;
  const message = `An answer of the backend is not as agreed: ${where}`;
  throw new BackendUnavailable(message, { code: "NotAsAgreed" });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
