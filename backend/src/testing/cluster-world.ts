import {
  internalRoutes as paths,
  validators,
  type DemandAnswer,
  type FlowPublicationAnswer,
  type Pod,
  type ProjectAnswer,
  type RunAnswer,
  type RunOwner,
  type RunsLookAnswer,
  type RunView,
} from "@flowrunner/protocol";
import { expect } from "vitest";
import { AppWorld, internalToken } from "./app-world.js";
import { aPod } from "./cluster-requests.js";
import { ScriptedKubernetes } from "./kubernetes/scripted-kubernetes.js";
import { ScriptedRunner, type Held } from "./scripted-runner.js";

export interface InternalReply {
  readonly status: number;
  readonly body: unknown;
}

/** What of a request to start a run says whose run it is. */
interface StartedObject {
  readonly namespace: string;
  readonly origin: { readonly uid: string };
  readonly idempotencyKey: string | null;
}

/** A server in a cluster, for a test that is its controller and its pods. The namespace `shop` has a project. */
export class ClusterWorld implements AsyncDisposable {
  epoch = 0;
  /** Whose runs were started, by the runs' ids. */
  readonly #owners = new Map<string, RunOwner>();

  private constructor(
    readonly kubernetes: ScriptedKubernetes,
    readonly world: AppWorld,
    readonly runner: ScriptedRunner,
  ) {}

  static async create(): Promise<ClusterWorld> {
    const kubernetes = await ScriptedKubernetes.open();
    const world = await AppWorld.create("postgres", { cluster: kubernetes.options });
    const cluster = new ClusterWorld(kubernetes, world, new ScriptedRunner(world.app.runnerUrl));
    await cluster.lead("controller-0");
    await cluster.bind("shop");
    return cluster;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.runner[Symbol.dispose]();
    await this.world[Symbol.asyncDispose]();
    await this.kubernetes[Symbol.asyncDispose]();
  }

  async lead(holder: string): Promise<void> {
    ({ epoch: this.epoch } = await this.ask<{ epoch: number }>(paths.leadership, { holder }));
  }

  async send(path: string, body: object, token = internalToken): Promise<InternalReply> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${this.world.app.internalUrl}${path}`, {
      ...{ method: "POST", headers, body: JSON.stringify({ v: 1, ...body }) },
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }

  /** As the controller that leads; what is refused fails the test. */
  async ask<T>(path: string, body: object): Promise<T> {
    const { epoch } = this;
    const reply = await this.send(path, { ...(path !== paths.leadership && { epoch }), ...body });
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    return reply.body as T;
  }

  bind(namespace: string): Promise<ProjectAnswer> {
    const serviceAccountUid = `uid-of-${namespace}`;
    return this.ask(paths.projects, { namespace, name: namespace, serviceAccountUid });
  }

  publish(flow: object): Promise<FlowPublicationAnswer> {
    return this.ask(paths.flows, flow);
  }

  /** Gives the run's id. */
  async started(request: StartedObject): Promise<string> {
    const answer = await this.ask<RunAnswer>(paths.runs, request);
    expect(validators.runAnswer(answer)).toBe(true);
    expect(answer.outcome, JSON.stringify(answer)).toBe("started");
    const { run } = answer as Extract<RunAnswer, { outcome: "started" }>;
    this.#owners.set(run, { uid: request.origin.uid, idempotencyKey: request.idempotencyKey });
    return run;
  }

  /** The object whose run it is. */
  ownerOf(run: string): RunOwner {
    return this.#owners.get(run)!;
  }

  async look(run: string): Promise<RunView> {
    const owners = [this.ownerOf(run), { uid: "unknown", idempotencyKey: null }];
    const answer = await this.ask<RunsLookAnswer>(paths.runViews, { namespace: "shop", owners });
    expect(validators.runsLookAnswer(answer), JSON.stringify(validators.runsLookAnswer.errors)).toBe(true);
    expect(answer.runs).toMatchObject([{ run }, { uid: "unknown", view: null }]);
    return answer.runs[0]!.view!;
  }

  /** The pools that have something queued. */
  async queuedPools(): Promise<DemandAnswer["pools"]> {
    const demand = await this.ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
    expect(validators.demandAnswer(demand), JSON.stringify(validators.demandAnswer.errors)).toBe(true);
    return demand.pools.filter(({ queued }) => queued > 0);
  }

  /** A pod claims the first attempt of the first pool. */
  async claimed(pod = aPod()): Promise<Held & { readonly pod: Pod; readonly pool: string }> {
    const [first] = await this.queuedPools();
    const { status, body } = await this.runner.claim(this.kubernetes.podToken(first!.pool, { pod }));
    expect(status).toBe(200);
    return { ...(body as Held), pod, pool: first!.pool };
  }

  /** Whatever is queued is run to its end. */
  async emptyQueue(): Promise<void> {
    while ((await this.queuedPools()).length > 0)
      expect((await this.runner.succeed(await this.claimed())).status).toBe(204);
  }
}
