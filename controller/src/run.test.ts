import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@flowrunner/kube";
import { readEnvironment } from "./config/env.js";
import type { Ending } from "./lead.js";
import { silentLog } from "./log.js";
import { run } from "./run.js";
import { ApiServer } from "../../kube/testing/api-server/api-server.js";
import { eventually } from "./testing/eventually.js";

describe("A controller process", () => {
  let folder: string;
  let api: ApiServer;
  let stop: AbortController;
  let running: Promise<Ending>;
  const lease = () =>
    api.history.get("leases", "flowrunner", "flowrunner-demo") as {
      spec?: { holderIdentity?: string | null };
    };
  const renewals = () =>
    api.calls.filter((call) => call.startsWith("PATCH") && call.includes("/leases/")).length;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "flowrunner-run-"));
    await writeFile(join(folder, "token"), "the-token");
    await writeFile(join(folder, "authorities.pem"), "a public certificate");
    api = await ApiServer.open();
    stop = new AbortController();
    const kubeConfig = new KubeConfig();
    const cluster = { name: "test", server: api.credentials.server.href, skipTLSVerify: true };
    kubeConfig.loadFromClusterAndUser(cluster, { name: "test" });
    const config = readEnvironment({
      FLOWRUNNER_INSTALL: "demo",
      FLOWRUNNER_NAMESPACE: "flowrunner",
      FLOWRUNNER_BACKEND_URL: "http://127.0.0.1:9", // nobody is there
      FLOWRUNNER_BACKEND_TOKEN_FILE: join(folder, "token"),
      FLOWRUNNER_RUNNER_URL: "https://localhost:7401",
      FLOWRUNNER_RUNNER_AUTHORITY_FILE: join(folder, "authorities.pem"),
      FLOWRUNNER_HEALTH_PORT: "0",
      FLOWRUNNER_LEASE_MS: "400",
      FLOWRUNNER_RENEW_WITHIN_MS: "300",
      FLOWRUNNER_LEASE_EVERY_MS: "50",
    });
    running = run(
      { config, kubeConfig, clock: systemClock, random: Math.random, log: silentLog },
      stop.signal,
    );
    await eventually(() => renewals() > 1, "it leads, and renews its lease");
  });
  afterEach(async () => {
    stop.abort();
    await running;
    await api[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it("leaves its lease to a successor when it is stopped, also before the backend has answered", async () => {
    stop.abort();
    expect(await running).toBe("stopped");
    expect(lease().spec?.holderIdentity).toBeNull();
  });

  it("ends when another one has taken its lease, and leaves it alone", async () => {
    api.history.put("leases", "flowrunner", {
      metadata: { name: "flowrunner-demo" },
      spec: { holderIdentity: "another", leaseDurationSeconds: 60 },
    });
    expect(await running).toBe("leadershipLost");
    expect(lease().spec?.holderIdentity).toBe("another");
  });
});
