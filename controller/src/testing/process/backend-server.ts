import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import manifest from "../../../package.json" with { type: "json" };
import { internalRoutes, type Observation, type PoolDemand, type WorkerView } from "@flowrunner/protocol";

export const projectId = "8d0c2a54-91f5-4c33-8a51-6f7b0e2d4c22";

/** Nobody needs to probe. */
const justNow = { version: manifest.version, ageMs: 0, isGood: true };

interface Body {
  readonly sinceRevision: number;
  readonly pods: readonly string[];
  readonly observations: readonly Observation[];
}

/** The internal listener of a backend whose pools and workers are as a test says. */
export class BackendServer implements AsyncDisposable {
  /** What it was told of as troubled. A leader begins by telling of each pool that nothing is known. */
  readonly troubles: Observation[] = [];
  /** How often it was asked about agents. */
  looks = 0;
  /** By the uid of their pod. */
  readonly workers = new Map<string, WorkerView>();
  #pools: readonly PoolDemand[] = [];
  #revision = 1;
  #told: () => void = () => {};

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  static async open(): Promise<BackendServer> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new BackendServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers who asks for the demand with this. */
  want(pools: readonly PoolDemand[]): void {
    this.#pools = pools;
    this.#revision++;
    this.#told();
  }

  /** An agent in a pod has come this far. */
  work(uid: string, some: Partial<WorkerView> = {}): void {
    const worker = {
      state: "waiting",
      attempt: null,
      isEnded: false,
      cancelAskedAt: null,
      deadline: null,
    } as const;
    this.workers.set(uid, { uid, ...worker, ...some });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await json(request)) as Body;
    const answer = await this.#do(request.url ?? "", body);
    response.writeHead(answer ? 200 : 204).end(answer && JSON.stringify(answer));
  }

  #do(path: string, { sinceRevision, pods, observations }: Body): Promise<object | null> | object | null {
    if (path === internalRoutes.leadership) return { epoch: 1 };
    if (path === internalRoutes.projects) return { project: projectId, troubles: [] };
    if (path === internalRoutes.probe) return { targets: [], last: justNow };
    if (path === internalRoutes.demand) return this.#demand(sinceRevision);
    if (path === internalRoutes.workerViews) return this.#lookAt(pods);
    if (path === internalRoutes.drainedWorkers)
      return { drained: pods.filter((uid) => this.workers.get(uid)?.state !== "claimed") };
    if (path === internalRoutes.observations)
      this.troubles.push(...observations.filter(({ reason }) => reason !== null));
    return null;
  }

  #lookAt(pods: readonly string[]): object {
    this.looks++;
    return { workers: pods.flatMap((uid) => this.workers.get(uid) ?? []) };
  }

  async #demand(sinceRevision: number): Promise<object> {
    if (sinceRevision >= this.#revision) await new Promise<void>((resolve) => (this.#told = resolve));
    return {
      source: "test",
      revision: this.#revision,
      pools: this.#pools,
      ended: [],
      cancelled: [],
      runs: [],
    };
  }
}
