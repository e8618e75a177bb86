import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer as createHttpServer } from "node:http";
import { expect, it, vi } from "vitest";
import { exitCodes } from "../exit-codes.js";
import { reach } from "./reaching.js";

it("Where nothing listens here, flow up would", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  await expect(reach(new Request(`http://127.0.0.1:${port}/api/v1/account`))).rejects.toMatchObject({
    message: `cannot reach http://127.0.0.1:${port}: nothing listens there`,
    code: "Unreachable",
    exitCode: exitCodes.unavailable,
    help: expect.stringMatching(/^'flow up' starts a server here/),
  });
});

it("A server that cuts the connection cannot be reached", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.destroy())).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const reached = reach(new Request(`http://127.0.0.1:${port}/`));
  await expect(reached).rejects.toThrow("the connection was cut");
  server.close();
});

it("A server that does not answer cannot be reached; one that answers slowly can be read to its end", async () => {
  const server = createHttpServer((request, response) => {
    if (request.url === "/slow") response.write("beginning, ");
    server.emit("asked", response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const asked = once(server, "asked");
    const unanswered = expect(reach(new Request(`${url}/silent`))).rejects.toThrow("it does not answer");
    await asked;
    vi.advanceTimersByTime(30_000);
    await unanswered;
    const asking = once(server, "asked");
    const answer = await reach(new Request(`${url}/slow`));
    vi.advanceTimersByTime(300_000);
    const [response] = (await asking) as [{ end(text: string): void }];
    response.end("end");
    expect(await answer.text()).toBe("beginning, end");
  } finally {
    vi.useRealTimers();
    server.closeAllConnections();
    server.close();
  }
});
