import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
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
