import { Agent, request, type ClientRequest, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import {
  filesMediaType,
  headLine,
  routes,
  splitHead,
  type FileOperation,
  type FileOutcome,
  type FilesNotice,
  type SplitHead,
} from "@flowrunner/protocol";

/** What was taken: the operation, and what is to be written. */
export interface Taken {
  readonly status: number;
  readonly operation: FileOperation;
  readonly bytes: SplitHead["bytes"];
  /** As if the worker died. */
  cut(): void;
}

/** An outcome that is being told, piece by piece. */
export interface Telling {
  send(bytes: Uint8Array | string): void;
  /** No more comes. Gives the answer's status. */
  end(): Promise<number>;
  /** As if the worker died. */
  cut(): void;
}

/** Speaks the protocol of file workers over real HTTP, as a test tells it to, and has no volume. */
export class ScriptedFileWorker implements Disposable {
  readonly #agent = new Agent({ keepAlive: true });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }

  /** Null: the answer was 204. */
  async poll(except: readonly string[] = [], signal?: AbortSignal): Promise<FilesNotice | null> {
    const answer = await this.polled(except, signal);
    return answer.status === 200 ? (answer.body as FilesNotice) : null;
  }

  async polled(except: readonly string[] = [], signal?: AbortSignal) {
    const call = this.#call(this.url, routes.filesPoll, "application/json", signal);
    const response = await answerOf(call, JSON.stringify({ v: 1, except, agentVersion: "test" }));
    const status = response.statusCode!;
    const body: unknown = status === 204 ? (response.resume(), null) : await json(response);
    return { status, body };
  }

  async take({ request: id, server }: FilesNotice): Promise<Taken> {
    const call = this.#call(server, routes.fileRequestTake(id), "application/json");
    const response = await answerOf(call, "");
    const status = response.statusCode!;
    const cut = (): void => void response.destroy();
    if (status !== 200) return { ...nothingOf(response), status, cut };
    const { head, bytes } = await splitHead(response);
    return { status, operation: head as FileOperation, bytes, cut };
  }

  tell({ request: id, server }: FilesNotice): Telling {
    const call = this.#call(server, routes.fileRequestOutcome(id), filesMediaType);
    call.flushHeaders();
    const status = statusOf(call);
    status.catch(() => {});
    return {
      send: (bytes) => void call.write(bytes),
      end: () => (call.end(), status),
      cut: () => void call.destroy(),
    };
  }

  /** Takes a request, reads what is to be written, and tells this of it. */
  async serve(
    notice: FilesNotice,
    outcome: FileOutcome | ((taken: Taken) => Promise<FileOutcome>),
    bytes = "",
  ): Promise<number> {
    const taken = await this.take(notice);
    const telling = this.tell(notice);
    telling.send("\n");
    const told = typeof outcome === "function" ? await outcome(taken) : outcome;
    telling.send(headLine(told));
    telling.send(bytes);
    return telling.end();
  }

  #call(server: string, path: string, type: string, signal?: AbortSignal): ClientRequest {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": type };
    return request(`${server}${path}`, {
      ...{ method: "POST", agent: this.#agent, headers },
      ...(signal && { signal }),
    });
  }
}

function answerOf(call: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    call.once("response", resolve).once("error", reject).end(body);
  });
}

function statusOf(call: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    call.on("error", reject).once("response", (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
  });
}

function nothingOf(response: IncomingMessage): Pick<Taken, "operation" | "bytes"> {
  response.resume();
  return { operation: { v: 1, operation: "list", folder: "", after: "", limit: 1 }, bytes: emptied };
}

const emptied: SplitHead["bytes"] = {
  next: async () => ({ done: true, value: undefined }),
  [Symbol.asyncIterator]: () => emptied,
};
