import { setMaxListeners } from "node:events";
import { Pool } from "undici";
import {
  internalRoutes,
  protocolVersion,
  routes,
  type ClaimAnswer,
  type DemandAnswer,
  type Result,
  type WorkerCredential,
} from "../../../runners/protocol/index.js";
import type { Cluster } from "../../cluster/harness/cluster.js";
import { serviceAddress } from "./installation.js";
import { launcherToken } from "./installed.js";

const release = "flowrunner";

/** Beyond the longest poll; shorter than the server keeps a connection that rests. */
const patienceMs = 60_000;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Agents that speak the runner protocol and run no code: what they claim succeeds at once. They are workers of a
 * launcher, not pods: each has a token of its own, which claims once.
 */
export class ScriptedAgents implements AsyncDisposable {
  readonly #leaving = new AbortController();

  private constructor(
    private readonly runner: Pool,
    private readonly internal: Pool,
  ) {
    setMaxListeners(0, this.#leaving.signal); // one for each request under way
  }

  static async open(cluster: Cluster): Promise<ScriptedAgents> {
    const ca = await cluster.kubectl(
      ...["get", "secret", `${release}-tls`, "--namespace", release],
      ...["--output", 'go-template={{index .data "ca.crt" | base64decode}}'],
    );
    const listener = async (name: string, port: number, connections: number | null): Promise<Pool> => {
      const service = `${release}-${name}`;
      const connect = { ca, servername: `${service}.${release}.svc`, timeout: patienceMs };
      const origin = `https://${await serviceAddress(cluster, service)}:${port}`;
      return new Pool(origin, { connect, connections, keepAliveTimeout: patienceMs });
    };
    return new ScriptedAgents(await listener("runner", 7401, null), await listener("internal", 7402, 16));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#leaving.abort();
    await Promise.all([this.runner.destroy(), this.internal.destroy()]);
  }

  /** The pool in which work of a namespace waits, as soon as there is one. */
  async poolOf(namespace: string): Promise<string> {
    for (;;) {
      const { pools } = await this.#demand();
      const found = pools.find((pool) => pool.namespace === namespace);
      if (found) return found.pool;
    }
  }

  /** Waits until so many agents of a pool wait for work. */
  async wait(pool: string, count: number): Promise<void> {
    const isThere = ({ pools }: DemandAnswer): boolean =>
      pools.some((one) => one.pool === pool && one.waiting >= count);
    while (!isThere(await this.#demand()));
  }

  /** Agents one after another, until these leave. */
  async serve(pool: string): Promise<void> {
    while (!this.#leaving.signal.aborted) await this.one(pool).catch(() => {});
  }

  /** One agent's life. Gives when it had its attempt, epoch ms. */
  async one(pool: string): Promise<number> {
    const { body } = await this.#call(this.internal, internalRoutes.workers, launcherToken, { pool });
    const { attempt, token } = await this.#claim((body as WorkerCredential).token);
    const claimedAt = Date.now();
    await this.#call(this.runner, routes.heartbeat(attempt.id), token, { progress: null });
    await this.#call(this.runner, routes.result(attempt.id), token, succeeded);
    return claimedAt;
  }

  async #claim(token: string): Promise<ClaimAnswer> {
    const request = { nonce: crypto.randomUUID(), agentVersion: "bench" };
    for (;;) {
      const { status, body } = await this.#call(this.runner, routes.claim, token, request);
      if (status === 200) return body as ClaimAnswer;
    }
  }

  async #demand(): Promise<DemandAnswer> {
    const request = { source: null, sinceRevision: 0 };
    return (await this.#call(this.internal, internalRoutes.demand, launcherToken, request))
      .body as DemandAnswer;
  }

  /** Throws where it is refused. */
  async #call(listener: Pool, path: string, token: string, said: object): Promise<Answer> {
    const answer = await listener.request({
      ...{ method: "POST", path, signal: this.#leaving.signal },
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ v: protocolVersion, ...said }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text}`);
    return { status: answer.statusCode, body: text === "" ? null : JSON.parse(text) };
  }
}

const succeeded: Omit<Result, "v"> = {
  outcome: { status: "ok", output: null },
  usage: { wallMs: 1, cpuMs: 1, peakMemoryBytes: 1, exitCode: 0, signal: null, outOfMemory: false },
  ...{ fileHash: null, startedAt: 1, endedAt: 2, logs: [] },
};
