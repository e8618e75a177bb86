import type { Cluster } from "./cluster.js";
import { freeMemory } from "./node-memory.js";

const name = "flowrunner-intruder";
const namespace = "default";

/** What is left to pods that could stay: less than any of functions needs. */
const spared = 64 * 2 ** 20;

/** A pod of high priority, for which the scheduler takes others from the only node: the youngest first. */
export class Intruder implements AsyncDisposable {
  private constructor(private readonly cluster: Cluster) {}

  /** It needs the memory of all pods of a namespace, which are the youngest. */
  static async takingFrom(cluster: Cluster, project: string): Promise<Intruder> {
    const memory = String((await freeMemory(cluster, project)) - spared);
    const metadata = { name };
    const made = await cluster.apply(namespace, {
      ...{ apiVersion: "v1", kind: "List" },
      items: [
        { apiVersion: "scheduling.k8s.io/v1", kind: "PriorityClass", metadata, value: 1_000 },
        {
          ...{ apiVersion: "v1", kind: "Pod", metadata },
          spec: {
            ...{ priorityClassName: name, terminationGracePeriodSeconds: 0 },
            containers: [{ name, image: "none", resources: { requests: { memory } } }],
          },
        },
      ],
    });
    if (made.code !== 0) throw new Error(made.stderr);
    return new Intruder(cluster);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { kubectl } = this.cluster;
    await kubectl("delete", "pod", name, "--namespace", namespace, "--ignore-not-found");
    await kubectl("delete", "priorityclass", name, "--ignore-not-found");
  }
}
