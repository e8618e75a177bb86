import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { BuiltFlow } from "../testing/built-flow.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { UpProcess } from "../testing/up-process.js";
import { isAlive } from "./process-identity.js";
import { lockHolder } from "./process-lock.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

async function start(dataDir: string, env: Record<string, string> = {}): Promise<UpProcess> {
  const server = UpProcess.start(flow, { dataDir, env });
  onTestFinished(() => server.end());
  await server.ready;
  return server;
}

describe("flow up", () => {
  it("says where it is, refuses a second one with the owner's process id, and leaves nothing running", async () => {
    const dataDir = await temporaryFolder();
    const server = await start(dataDir);
    const { address } = await server.ready;
    expect((await fetch(address)).headers.get("content-type")).toMatch(/^text\/html/);
    const second = await flow.call(["up", "--data-dir", dataDir, "--port", "0"]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`is in use by the server with process id ${server.pid}`);
    const host = await server.host();
    expect(await server.stop("SIGINT")).toBe(0);
    expect(isAlive(host)).toBe(false);
    expect(existsSync(join(dataDir, "agent-host"))).toBe(false);
  });

  it("killed, comes back at its ports to the agent host that outlived it", async () => {
    const dataDir = await temporaryFolder();
    const first = await start(dataDir);
    const [addresses, host] = [await first.ready, await first.host()];
    await first.kill();
    expect(isAlive(host)).toBe(true);
    const second = await start(dataDir);
    expect(await second.ready).toEqual({ ...addresses, firstUser: null });
    expect(await second.host()).toEqual(host);
    await second.stop("SIGTERM");
    expect(isAlive(host)).toBe(false);
  });

  it("starts another agent host when the one it has dies", async () => {
    const dataDir = await temporaryFolder();
    const server = await start(dataDir);
    const host = await server.host();
    process.kill(host.pid, "SIGKILL");
    while (isAlive(host)) await delay(10);
    expect(await server.host()).not.toEqual(host);
    await server.stop("SIGTERM");
  });

  it("killed and not started again leaves an agent host that ends when its patience does", async () => {
    const dataDir = await temporaryFolder();
    const server = await start(dataDir, { FLOWRUNNER_HOST_PATIENCE_MS: "300" });
    const host = await server.host();
    await server.kill();
    while (isAlive(host)) await delay(10);
    expect(lockHolder(join(dataDir, "agent-host.lock"))).toBeNull();
    expect(existsSync(join(dataDir, "agent-host"))).toBe(false);
  });

  it("keeps its launcher's token out of command lines and environments", async () => {
    const dataDir = await temporaryFolder();
    const server = await start(dataDir);
    await server.host();
    const { launcherToken } = JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8")) as {
      launcherToken: string;
    };
    const told = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && tells(pid, launcherToken));
    expect(told).toEqual([]);
    await server.stop("SIGTERM");
  });
});

function tells(pid: string, secret: string): boolean {
  try {
    return ["cmdline", "environ"].some((file) => readFileSync(`/proc/${pid}/${file}`).includes(secret));
  } catch {
    return false;
  }
}
