import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { exitCodes } from "../exit-codes.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { followRun, type Following } from "./follow-run.js";
import type { ServerMessage } from "@flowrunner/api";
import { Session } from "./session.js";

const path = { project: "prj_1", run: "r" };
const event = (seq: number): object => ({
  ...{ type: "event", run: "r", seq },
  event: { type: "RunStarted", at: seq, deadline: 0 },
});
const log = (lastSeq: number): object => ({
  ...{ type: "log", run: "r", source: "s", path: "a", attempt: 1, lastSeq },
  lines: [{ seq: lastSeq, time: 0, stream: "stdout", level: "info", text: `line ${lastSeq}` }],
});
const ended = { type: "ended", run: "r", status: "succeeded" };

/** What a server says when it is asked; null: it cuts the connection. */
type Script = readonly (object | null)[];

/** A server that plays one script a connection, and keeps what it was asked. */
class ScriptedServer {
  readonly asked: unknown[] = [];
  readonly #http: Server;
  readonly #webSockets = new WebSocketServer({ noServer: true });

  constructor(private readonly scripts: Script[]) {
    this.#http = createServer((_, response) => {
      response.writeHead(201, { "content-type": "application/json" }).end('{"ticket":"t"}');
    });
    this.#http.on("upgrade", (request, socket, head) =>
      this.#webSockets.handleUpgrade(request, socket, head, (client) => void this.#play(client)),
    );
  }

  async listen(): Promise<string> {
    await once(this.#http.listen(0, "127.0.0.1"), "listening");
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const client of this.#webSockets.clients) client.terminate();
    this.#http.closeAllConnections();
    this.#http.close();
  }

  async #play(client: WebSocket): Promise<void> {
    const [data] = (await once(client, "message")) as [Buffer];
    this.asked.push(JSON.parse(data.toString()));
    for (const message of this.scripts.shift() ?? []) {
      if (message === null) return client.terminate();
      await new Promise((sent) => client.send(JSON.stringify(message), sent));
    }
  }
}

describe("A run that is followed", () => {
  let server: ScriptedServer;
  let heard: ServerMessage[];
  let losses: number;
  let leaving: AbortController;
  beforeEach(() => {
    [heard, losses, leaving] = [[], 0, new AbortController()];
  });
  afterEach(() => server.close());

  async function follow(...scripts: Script[]): Promise<Awaited<ReturnType<typeof followRun>>> {
    server = new ScriptedServer(scripts);
    const connection = { server: await server.listen(), token: "fr_t", context: null, project: null };
    const following: Following = {
      ...{ path, logs: true, signal: leaving.signal },
      hear: (message) => heard.push(message),
      lost: () => losses++,
    };
    return followRun(new Session(connection, new RecordingTerminal()), following);
  }

  it("is heard from its beginning to its end", async () => {
    expect(await follow([event(1), log(0), { type: "caughtUp", run: "r" }, event(2), ended])).toBe(
      "succeeded",
    );
    expect(heard.map(({ type }) => type)).toEqual(["event", "log", "caughtUp", "event"]);
    expect(server.asked).toEqual([{ type: "subscribe", ...path, events: 0, logs: {} }]);
    expect(losses).toBe(0);
  });

  it("goes on where it was when a connection breaks", async () => {
    const outcome = await follow([event(1), log(4), null], [event(2), null], [log(5), ended]);
    expect(outcome).toBe("succeeded");
    expect(server.asked).toMatchObject([
      { events: 0, logs: {} },
      { events: 1, logs: { s: 4 } },
      { events: 2, logs: { s: 4 } },
    ]);
    expect(heard.map(({ type }) => type)).toEqual(["event", "log", "event", "log"]);
    expect(losses, "each loss is told once").toBe(2);
  });

  it("is left when nobody wants it any more", async () => {
    const following = follow([event(1)]);
    await expect.poll(() => heard.length).toBe(1);
    leaving.abort();
    expect(await following).toBeNull();
  });

  it("that is not there is a refusal", async () => {
    const refused = follow([{ type: "error", code: "NotFound", message: "There is no such run.", run: "r" }]);
    await expect(refused).rejects.toMatchObject({
      exitCode: exitCodes.notFound,
      message: "There is no such run.",
    });
  });
});
