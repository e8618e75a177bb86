import type { KubeClient } from "@flowrunner/kube";
import type { FunctionRunObject } from "../../../controller/src/custom-resource/objects.js";
import { resources } from "../../../controller/src/kube/resources.js";
import type { Watched } from "../../../controller/src/runtime/cache.js";
import { kinds, type Cluster } from "../../cluster/harness/cluster.js";

/** Objects that are made at a time. */
const concurrency = 32;

const spec = { runtime: "node", run: "export default () => null;\n" };

/** FunctionRuns of one namespace, as whoever applies them has them. */
export class FunctionRuns {
  constructor(
    private readonly cluster: Cluster,
    private readonly kube: Pick<KubeClient, "create">,
    private readonly namespace: string,
  ) {}

  async create(count: number): Promise<void> {
    const { apiVersion, kind } = kinds.functionRun;
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < count) {
        const object = { apiVersion, kind, metadata: { name: `run-${next++}` }, spec };
        await this.kube.create(resources.functionRuns, object, this.namespace);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  }

  /** Deletes all of them at once. */
  async clear(): Promise<void> {
    const { apiVersion, plural } = kinds.functionRun;
    const path = `/apis/${apiVersion}/namespaces/${this.namespace}/${plural}`;
    await this.cluster.kubectl("delete", "--raw", path);
    await this.cluster.until("they are gone", kinds.functionRun, this.namespace, (all) => all.length === 0);
  }
}

/** Resolves when so many have come to their end and been let go of, counted from when this is called. */
export function whenEnded(objects: Watched<FunctionRunObject>, count: number): Promise<void> {
  const ended = new Set<string>();
  return new Promise((resolve) => {
    objects.subscribe((object) => {
      if (isLetGo(object)) ended.add(object.metadata.uid);
      if (ended.size === count) resolve();
    });
  });
}

function isLetGo({ metadata: { finalizers = [] }, status }: FunctionRunObject): boolean {
  return status?.finishedAt !== undefined && finalizers.length === 0;
}
