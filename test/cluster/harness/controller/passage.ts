import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { Agent, request, type RequestOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Call, Interference } from "./call.js";

export interface PassageParts {
  readonly server: Call["server"];
  readonly host: string;
  readonly port: number;
  /** The authority that signed its certificate, and the name in that. */
  readonly tls: Pick<RequestOptions, "ca" | "servername">;
  readonly interference: Interference;
}

/** Says of a connection what its two ends do to it. */
const ofConnections = ["connection", "keep-alive", "transfer-encoding", "host", "content-length"];

/** A way to a server, through which all calls of a controller go, so that a test can hold, lose or silence them. */
export class Passage implements AsyncDisposable {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #streams = new Set<Stream>();

  private constructor(
    private readonly parts: PassageParts,
    private readonly entrance: Server,
  ) {
    entrance.on("request", (asked, answer) => {
      void this.#pass(asked, answer).catch(() => answer.destroy());
    });
  }

  static async open(parts: PassageParts): Promise<Passage> {
    const entrance = createServer({ keepAliveTimeout: 90_000 });
    entrance.listen(0, "127.0.0.1");
    await once(entrance, "listening");
    return new Passage(parts, entrance);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.entrance.address() as AddressInfo).port}`;
  }

  /** From now on nothing comes through the watches that are open, and none of them ends. Gives how many. */
  silenceWatches(): number {
    const watches = [...this.#streams].filter(({ isWatch }) => isWatch);
    for (const { answer } of watches) answer.removeAllListeners("data");
    return watches.length;
  }

  /** Ends the watches that are open, as a server that restarts does. */
  endWatches(): void {
    for (const { isWatch, reply } of this.#streams) if (isWatch) reply.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.entrance.closeAllConnections();
    this.#agent.destroy();
    await new Promise((resolve) => this.entrance.close(resolve));
  }

  async #pass(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const { server, interference } = this.parts;
    const { method = "", url: path = "" } = asked;
    const call: Call = { server, method, path, text: await text(asked) };
    if ((await interference.before?.(call)) === false) return void reply.destroy();
    const own = interference.instead?.(call);
    if (own) return void reply.writeHead(own.status, { "content-type": "application/json" }).end(own.text);
    const answer = await this.#forward(call, asked.headers);
    if ((await interference.after?.(call, answer.statusCode!)) === false) return void reply.destroy();
    reply.writeHead(answer.statusCode!, withoutConnection(answer.headers));
    reply.flushHeaders();
    this.#follow({ isWatch: isWatch(path), answer, reply });
  }

  async #forward({ method, path, text: body }: Call, headers: IncomingHttpHeaders): Promise<IncomingMessage> {
    const { host, port, tls } = this.parts;
    const length = body === "" ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = { ...withoutConnection(headers), ...length };
    const forwarded = request({ host, port, method, path, headers: sent, agent: this.#agent, ...tls });
    forwarded.end(body);
    const [answer] = (await once(forwarded, "response")) as [IncomingMessage];
    return answer;
  }

  #follow(stream: Stream): void {
    const { answer, reply } = stream;
    this.#streams.add(stream);
    answer.on("data", (chunk: Buffer) => reply.write(chunk));
    answer.on("end", () => reply.end());
    answer.on("error", () => reply.destroy());
    reply.on("close", () => {
      this.#streams.delete(stream);
      answer.destroy();
    });
  }
}

/** Whether a path asks for a watch. */
export function isWatch(path: string): boolean {
  return /[?&]watch=true/.test(path);
}

interface Stream {
  readonly isWatch: boolean;
  readonly answer: IncomingMessage;
  readonly reply: ServerResponse;
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnections.includes(name)));
}
