import {
  filesMediaType,
  headLine,
  routes,
  splitHead,
  type FileOperation,
  type FileOutcome,
} from "@flowrunner/protocol";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What a caller of a test asks for. */
interface Asked {
  readonly operation: FileOperation;
  readonly content?: AsyncIterable<Uint8Array>;
}

/** What a worker told of it. */
export interface Told {
  readonly outcome: FileOutcome;
  readonly bytes: Buffer;
}

interface Held extends Asked {
  readonly server: string;
  resolve(told: Told): void;
  reject(failure: Error): void;
}

/** A server that holds callers, as file workers see it. */
export class ScriptedServer implements AsyncDisposable {
  readonly #waiting = new Map<string, Held>();
  readonly #taken = new Map<string, Held>();
  #arrived = (): void => {};
  #asked = 0;
  /** Tokens that were shown, in turn. */
  readonly tokens: string[] = [];
  polls = 0;
  /** Empty lines that came before outcomes. */
  signs = 0;
  /** Callers have gone when the outcome comes. */
  isForgetful = false;
  /** Status of the next polls; null: as they are. */
  refuses: number | null = null;

  private constructor(
    private readonly server: Server,
    private readonly scheme: string,
  ) {}

  static async start(certificate?: { readonly key: string; readonly cert: string }): Promise<ScriptedServer> {
    const server = certificate ? createSecureServer(certificate) : createServer();
    const scripted = new ScriptedServer(server, certificate ? "https" : "http");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      scripted.#answer(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return scripted;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.port}`;
  }

  /** Holds a caller until a worker has told. `server`: who is said to hold it. */
  ask(asked: Asked, server = this.url): Promise<Told> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(`r${this.#asked++}`, { ...asked, server, resolve, reject });
      this.#arrived();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.tokens.push(request.headers.authorization ?? "");
    const { url = "" } = request;
    if (url === routes.filesPoll) return this.#poll(request, response);
    const [, id = "", call] = /^\/runner\/v1\/files\/requests\/(\w+)\/(take|outcome)$/.exec(url) ?? [];
    return call === "take" ? this.#take(id, response) : this.#hear(id, request, response);
  }

  async #poll(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.polls++;
    const { except } = JSON.parse((await buffer(request)).toString()) as { except: string[] };
    if (this.refuses !== null) return void response.writeHead(this.refuses).end("{}");
    const next = () => [...this.#waiting].find(([id]) => !except.includes(id));
    while (!next() && !response.destroyed)
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
        response.once("close", resolve);
      });
    const [id, held] = next() ?? [];
    if (!id || !held) return;
    response.end(JSON.stringify({ v: 1, request: id, server: held.server }));
  }

  async #take(id: string, response: ServerResponse): Promise<void> {
    const held = this.#waiting.get(id);
    if (!held) return void response.writeHead(404).end("{}");
    this.#waiting.delete(id);
    if (!this.isForgetful) this.#taken.set(id, held);
    response.writeHead(200, { "content-type": filesMediaType });
    response.write(headLine(held.operation));
    await pipeline(Readable.from(held.content ?? []), response);
  }

  async *#counted(told: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of told) {
      if (chunk.every((byte) => byte === 0x0a)) this.signs += chunk.length;
      yield chunk;
    }
  }

  async #hear(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const held = this.#taken.get(id);
    if (!held) return void response.writeHead(404).end("{}");
    try {
      const { head, bytes } = await splitHead(this.#counted(request));
      held.resolve({ outcome: head as FileOutcome, bytes: await buffer(bytes) });
      response.writeHead(204).end();
    } catch (failure) {
      held.reject(failure as Error);
      throw failure;
    }
  }
}
