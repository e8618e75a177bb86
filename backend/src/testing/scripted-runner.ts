import { Agent, request } from "node:http";
import {
  ndjson,
  routes,
  type AttemptError,
  type ClaimAnswer,
  type LogLine,
  type Result,
} from "@flowrunner/protocol";

export interface Reply {
  readonly status: number;
  /** Parsed; null without a body. */
  readonly body: unknown;
}

interface Sent {
  readonly body?: string | Buffer;
  readonly headers?: { readonly [name: string]: string };
  readonly signal?: AbortSignal;
}

/** Speaks the runner protocol over real HTTP as a test tells it to, and runs no code. */
export class ScriptedRunner implements Disposable {
  readonly #agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }

  claim(token: string, nonce = "a nonce of its own", signal?: AbortSignal): Promise<Reply> {
    return this.post(routes.claim, token, JSON.stringify({ v: 1, nonce, agentVersion: "test" }), signal);
  }

  heartbeat({ attempt, token }: Held, progress: unknown = null): Promise<Reply> {
    return this.post(routes.heartbeat(attempt.id), token, JSON.stringify({ v: 1, progress }));
  }

  logs({ attempt, token }: Held, lines: readonly LogLine[]): Promise<Reply> {
    return this.post(routes.logs(attempt.id), token, lines.map((line) => JSON.stringify(line)).join("\n"));
  }

  succeed(
    held: Held,
    output: unknown = null,
    logs: readonly LogLine[] = [],
    signal?: AbortSignal,
  ): Promise<Reply> {
    return this.result(held, { status: "ok", output }, logs, signal);
  }

  fail(held: Held, error: Partial<AttemptError> = {}): Promise<Reply> {
    const whole = { code: "CodeError", message: "it threw", retryable: true, ...error };
    return this.result(held, { status: "error", error: whole }, []);
  }

  result(
    { attempt, token }: Held,
    outcome: Result["outcome"],
    logs: readonly LogLine[],
    signal?: AbortSignal,
  ): Promise<Reply> {
    const usage = { wallMs: 1, cpuMs: 1, peakMemoryBytes: 1, exitCode: 0, signal: null, outOfMemory: false };
    const body = { v: 1, outcome, usage, fileHash: null, startedAt: 1, endedAt: 2, logs };
    return this.post(routes.result(attempt.id), token, JSON.stringify(body), signal);
  }

  /** `token` null: without one. */
  post(path: string, token: string | null, body: string | Buffer, signal?: AbortSignal): Promise<Reply> {
    return this.send("POST", path, token, { body, ...(signal && { signal }) });
  }

  /** `token` null: without one. */
  send(
    method: string,
    path: string,
    token: string | null,
    { body = "", headers: more = {}, signal }: Sent = {},
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const type = path.endsWith("/logs") ? ndjson : "application/json";
      const headers = {
        "content-type": type,
        "content-length": Buffer.byteLength(body),
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...more,
      };
      const options = { method, agent: this.#agent, headers, ...(signal && { signal }) };
      const call = request(`${this.url}${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, body: text === "" ? null : JSON.parse(text) });
        });
      });
      call.on("error", reject);
      call.end(body);
    });
  }
}

/** What a runner must know to speak for an attempt. */
export type Held = Pick<ClaimAnswer, "attempt" | "token">;

export function logLine(seq: number, text = `line ${seq}`): LogLine {
  return { seq, time: 1, stream: "stdout", level: "info", text };
}
