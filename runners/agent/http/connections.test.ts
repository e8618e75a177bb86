import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { protocolVersion } from "@flowrunner/protocol";
import { RunnerClient } from "./runner-client.js";

const program = `
  const server = require("node:net").createServer();
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => console.log(server.address().port));
`;
/** Longer than the system takes for a connection that it makes, also on a busy machine. */
const neverMs = 2_000;
const poll = { v: protocolVersion, nonce: "n".repeat(32), agentVersion: "test" } as const;
const { signal } = new AbortController();

/** An address that is silent to new connections, as that of a pod that is gone: its process stands still, its queue is full. */
class SilentAddress implements Disposable {
  readonly #waiting: Socket[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async open(): Promise<SilentAddress> {
    const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    const [port] = (await once(child.stdout!, "data")) as [Buffer];
    child.kill("SIGSTOP");
    const address = new SilentAddress(child, Number(port));
    while (await address.#answers());
    return address;
  }

  async #answers(): Promise<boolean> {
    const socket = connect(this.port, "127.0.0.1");
    this.#waiting.push(socket);
    const connected = once(socket, "connect").then(() => true);
    return Promise.race([connected, pause(neverMs, false)]);
  }

  [Symbol.dispose](): void {
    for (const socket of this.#waiting) socket.on("error", () => undefined).destroy();
    this.child.kill("SIGKILL");
  }
}

test("a call to an address that answers nobody fails soon, long before its time for an answer", async () => {
  using address = await SilentAddress.open();
  const baseUrl = `http://127.0.0.1:${address.port}`;
  const client = new RunnerClient({ baseUrl, connectTimeoutMs: 50, claimTimeoutMs: 60_000 });
  await expect(client.claim("worker", poll, signal)).rejects.toThrow("no connection within 50 ms");
  client.close();
});

test("an answer may take longer than a connection", async () => {
  const answerMs = neverMs + 500;
  const server = createServer(
    (_, response) => void pause(answerMs).then(() => response.writeHead(204).end()),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const client = new RunnerClient({ baseUrl: `http://127.0.0.1:${port}`, connectTimeoutMs: neverMs });
  expect(await client.claim("worker", poll, signal)).toBeUndefined();
  client.close();
  server.close();
});
