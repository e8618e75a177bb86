import { randomUUID } from "node:crypto";
import type { App } from "../../app.js";
import type { AppOptions } from "../../app-options.js";
import type { FirstUser } from "../../bootstrap.js";
import { AppWorld } from "../app-world.js";
import { ScriptedFileWorker } from "./scripted-file-worker.js";
import { ScriptedKubernetes } from "./scripted-kubernetes.js";

/** Two servers on one database, in a cluster where the first user's project has the namespace `shop`. */
export class FilesCluster implements AsyncDisposable {
  private constructor(
    readonly kubernetes: ScriptedKubernetes,
    readonly world: AppWorld,
    readonly other: App,
    readonly first: FirstUser,
  ) {}

  static async open(given: Partial<AppOptions> = {}): Promise<FilesCluster> {
    const kubernetes = await ScriptedKubernetes.open();
    const options = { cluster: kubernetes.options, claimFilesRoot: "/workspace", ...given };
    const world = await AppWorld.create("postgres", options);
    const other = await world.replica();
    const first = (await world.app.identity.bootstrap())!;
    const cluster = new FilesCluster(kubernetes, world, other, first);
    await cluster.bind(first.project, "shop");
    return cluster;
  }

  bind(project: string, namespace: string): Promise<void> {
    return this.world.app.store.withTransaction({ project }, (tx) =>
      tx.namespaces.bind(namespace, `uid-of-${namespace}`),
    );
  }

  /** A pod of its own in the namespace, which polls the other server than the one that tests call. */
  worker(namespace = "shop", url = this.other.runnerUrl): ScriptedFileWorker {
    const serviceAccount = { name: "flowrunner-function", uid: `uid-of-${namespace}` };
    const pod = { name: "files", uid: randomUUID() };
    return new ScriptedFileWorker(url, this.kubernetes.fileWorkerToken({ namespace, serviceAccount, pod }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.other[Symbol.asyncDispose]();
    await this.world[Symbol.asyncDispose]();
    await this.kubernetes[Symbol.asyncDispose]();
  }
}
