import {
  filePeriods,
  filesMediaType,
  protocolVersion,
  routes,
  splitHead,
  validators,
  type FileOperation,
  type FilesNotice,
  type FilesPoll,
} from "@flowrunner/protocol";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { checkedAnswer, checkedBody, goodAnswer } from "../http/checked-answer.js";
import { Connections } from "../http/connections.js";
import { post } from "../http/http-call.js";
import { postStreamed } from "../http/streamed-call.js";

export interface FileCallsOptions {
  /** The runner listener by its common address, which every server's certificate has the name of. */
  readonly baseUrl: string;
  /** The only certificates (PEM) that a server's own may come from; those of Node's own list by default. */
  readonly authorities?: string;
  /** Asked for at each call: it is renewed while the worker lives. */
  readonly token: () => string;
  readonly agentVersion: string;
  /** Longer than a server holds a poll open. */
  readonly pollTimeoutMs?: number;
  readonly silenceMs?: number;
}

/** A request that is the caller's of this worker now, and nobody else's. */
export interface TakenRequest {
  readonly operation: FileOperation;
  /** What is to be written, as it comes. Throws where it breaks off before its end. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Reads no more of it. What is read from it then throws: it has not come to its end. */
  drop(): void;
}

/** What a file worker asks servers and tells them. Calls reject with `Refused`, or when no good answer came. */
export class FileCalls implements Disposable {
  readonly #options: FileCallsOptions;
  readonly #connections: Connections;

  constructor(options: FileCallsOptions) {
    this.#options = options;
    const { authorities, baseUrl } = options;
    this.#connections = new Connections({ authorities, servername: new URL(baseUrl).hostname });
  }

  /** One long poll at any server; null: ask again. */
  async poll(except: readonly string[], signal: AbortSignal): Promise<FilesNotice | null> {
    const { baseUrl, token, agentVersion, pollTimeoutMs = 60_000 } = this.#options;
    const request: FilesPoll = { v: protocolVersion, except: [...except], agentVersion };
    const answer = goodAnswer(
      await post({
        url: new URL(routes.filesPoll, baseUrl),
        connections: this.#connections,
        token: token(),
        contentType: "application/json",
        body: JSON.stringify(request),
        timeoutMs: pollTimeoutMs,
        signal,
      }),
    );
    return answer.status === 204 ? null : checkedAnswer<FilesNotice>(answer, validators.filesNotice);
  }

  /** Null: somebody has it, or its caller has gone. */
  async take({ server, request }: FilesNotice): Promise<TakenRequest | null> {
    const answer = await this.#post(server, routes.fileRequestTake(request), null);
    if (answer.statusCode === 404) {
      answer.resume();
      return null;
    }
    await refuseOthers(answer, 200);
    const { head, bytes } = await splitHead(answer);
    return {
      operation: checkedBody<FileOperation>(head, validators.fileOperation),
      content: bytes,
      drop: () => answer.destroy(new Error("what is left is not wanted")),
    };
  }

  /** Resolves when the caller has the whole outcome, which is sent as it comes. */
  async tell({ server, request }: FilesNotice, outcome: AsyncIterable<Uint8Array>): Promise<void> {
    const sending = new AbortController();
    try {
      const answer = await this.#post(server, routes.fileRequestOutcome(request), outcome, sending.signal);
      await refuseOthers(answer, 204);
      answer.resume();
    } catch (failure) {
      sending.abort(); // whoever refuses wants no more of it
      throw failure;
    }
  }

  [Symbol.dispose](): void {
    this.#connections[Symbol.dispose]();
  }

  #post(
    server: string,
    path: string,
    body: AsyncIterable<Uint8Array> | null,
    signal?: AbortSignal,
  ): Promise<IncomingMessage> {
    const { token, silenceMs = filePeriods.silenceMs } = this.#options;
    return postStreamed({
      url: new URL(path, server),
      connections: this.#connections,
      token: token(),
      contentType: filesMediaType,
      body,
      silenceMs,
      signal,
    });
  }
}

async function refuseOthers(answer: IncomingMessage, good: number): Promise<void> {
  const { statusCode: status = 0 } = answer;
  if (status === good) return;
  goodAnswer({ status, body: await text(answer) });
  throw new Error(`HTTP ${status} is no answer to this`);
}
