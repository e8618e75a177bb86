import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { probeScript } from "./probe-script.js";

async function listening(): Promise<Server> {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe("a probe's script", () => {
  test("writes down what it reaches, and nothing that refuses it", async () => {
    const [runner, open, closed] = [await listening(), await listening(), await listening()];
    const ports = { runner: portOf(runner), apiServer: portOf(open), database: portOf(closed) };
    closed.close();
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-probe-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const wordsFile = join(folder, "words");
    const TARGETS = Object.entries(ports)
      .map(([check, port]) => `${check} 127.0.0.1 ${port}`)
      .join("\n");
    const script = probeScript({ wordsFile, settleSeconds: 0 });
    const env = { ...process.env, TARGETS };
    const child = spawn("bash", ["-c", script], { env, stdio: ["ignore", "inherit", "inherit"] });
    expect(await once(child, "exit")).toEqual([0, null]);
    const words = await readFile(wordsFile, "utf8");
    expect(words.trim().split("\n").sort()).toEqual(["apiServer", "runner"]);
  });
});
