import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { systemClock } from "@flowrunner/kube";
import { readEnvironment } from "../../config/env.js";
import { silentLog } from "../../log.js";
import { run } from "../../run.js";
import { ApiServer } from "../../../../kube/testing/api-server/api-server.js";
import { eventually } from "../eventually.js";
import { BackendServer } from "./backend-server.js";

/** A whole controller, between an API server and a backend that do as a test says. Its one project is `shop`. */
export class Process implements AsyncDisposable {
  readonly #stop = new AbortController();
  readonly #ended: Promise<string>;

  private constructor(
    readonly api: ApiServer,
    readonly backend: BackendServer,
    private readonly folder: string,
  ) {
    const kubeConfig = new KubeConfig();
    const cluster = { name: "test", server: api.credentials.server.href, skipTLSVerify: true };
    kubeConfig.loadFromClusterAndUser(cluster, { name: "test" });
    const config = readEnvironment({
      FLOWRUNNER_INSTALL: "demo",
      FLOWRUNNER_NAMESPACE: "flowrunner",
      FLOWRUNNER_PROJECTS: JSON.stringify([{ name: "shop", namespace: "shop" }]),
      FLOWRUNNER_BACKEND_URL: backend.url,
      FLOWRUNNER_BACKEND_TOKEN_FILE: join(folder, "token"),
      FLOWRUNNER_RUNNER_URL: "https://localhost:7401",
      FLOWRUNNER_RUNNER_AUTHORITY_FILE: join(folder, "authorities.pem"),
      FLOWRUNNER_HEALTH_PORT: "0",
      FLOWRUNNER_MIN_READY: "0",
    });
    const parts = { config, kubeConfig, clock: systemClock, random: Math.random, log: silentLog };
    this.#ended = run(parts, this.#stop.signal);
  }

  /** `labels`: of the project's namespace. */
  static async start(labels: Readonly<Record<string, string>>): Promise<Process> {
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-controller-"));
    await writeFile(join(folder, "token"), "the-token");
    await writeFile(join(folder, "authorities.pem"), "a public certificate");
    const api = await ApiServer.open();
    const metadata = { name: "shop", labels };
    api.history.put("namespaces", "", { metadata });
    return new Process(api, await BackendServer.open(), folder);
  }

  /** The pods of the project, when there are so many. */
  async pods(count: number) {
    const list = () => this.api.history.list("pods", "shop");
    await eventually(() => list().length === count, `there are ${count} pods`);
    return list();
  }

  /** All writes so far, but those of the lease: `POST pods`. */
  get writes(): readonly string[] {
    const writes = this.api.calls.filter((call) => !call.startsWith("GET ") && !call.includes("/leases"));
    return writes.map((call) => call.replace(/^(\w+) .*\/namespaces\/shop\/(\w+).*$/, "$1 $2"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    try {
      await this.#ended;
    } finally {
      await this.backend[Symbol.asyncDispose]();
      await this.api[Symbol.asyncDispose]();
      await rm(this.folder, { recursive: true });
    }
  }
}
