import { declaredCollection, type IdentityScene } from "../../identities/identity-scene.js";
import { kinds } from "./cluster.js";
import type { Functions } from "./functions.js";
import { holdPod, releasePods, tokenOf } from "./held-pods.js";
import { ServerApi } from "./server-api.js";
import { ServerListener } from "./server-listener.js";

const serviceAccounts = { function: "flowrunner-function", default: "default" } as const;

/** Plays pods on a cluster: they never start, so that a case is their agent. */
export class ClusterScene implements IdentityScene, Disposable {
  readonly install = "flowrunner";
  #queued = 0;

  private constructor(
    private readonly functions: Functions,
    private readonly otherNamespace: string,
    private readonly listeners: Readonly<Record<"runner" | "internal", ServerListener>>,
    private readonly pool: string,
  ) {}

  /** `otherNamespace`: of another project. */
  static async open(functions: Functions, otherNamespace: string): Promise<ClusterScene> {
    const { cluster, namespace } = functions;
    using api = await ServerApi.open(cluster);
    const collection = `${await api.project(namespace)}/collections/${declaredCollection}`;
    await api.call("PUT", collection, { schema: { type: "object" } });
    const listeners = {
      runner: await ServerListener.open(cluster, "runner"),
      internal: await ServerListener.open(cluster, "internal"),
    };
    await functions.clear();
    await start(functions, "first");
    const pool = await cluster.until("it has a pod", kinds.pod, namespace, (pods) =>
      pods.map(({ metadata }) => metadata?.labels?.["flowrunner.dev/pool"]).find(Boolean),
    );
    await functions.clear();
    return new ClusterScene(functions, otherNamespace, listeners, pool);
  }

  async queue(): Promise<string> {
    const name = `queued-${++this.#queued}`;
    await start(this.functions, name);
    await this.functions.until("its attempt waits", name, ({ state }) => state !== undefined);
    return this.pool;
  }

  pod: IdentityScene["pod"] = ({ project = "own", account = "function" } = {}) => {
    const { cluster, namespace } = this.functions;
    return holdPod(cluster, project === "own" ? namespace : this.otherNamespace, {
      account: serviceAccounts[account],
    });
  };

  token: IdentityScene["token"] = (pod, audience, isBound) =>
    tokenOf(this.functions.cluster, pod, audience, isBound);

  remove: IdentityScene["remove"] = async ({ namespace, name }) => {
    await this.functions.cluster.kubectl("delete", "pod", name, "--namespace", namespace);
  };

  call: IdentityScene["call"] = (listener, request) => this.listeners[listener].call(request);

  /** Nothing of a case is left. */
  async clear(): Promise<void> {
    await releasePods(this.functions.cluster, [this.functions.namespace, this.otherNamespace]);
    await this.functions.clear();
  }

  [Symbol.dispose](): void {
    for (const listener of Object.values(this.listeners)) listener[Symbol.dispose]();
  }
}

/** Starts a FunctionRun whose own pods cannot start, so that a case has its attempt to itself. */
async function start(functions: Functions, name: string): Promise<void> {
  const image = "registry.test/allowed/never:1";
  const data = { collections: { [declaredCollection]: ["read" as const] } };
  await functions.start(name, { runtime: "bash", image, data, run: "exit 0" });
}
