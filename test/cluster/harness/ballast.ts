import { kinds, type Cluster } from "./cluster.js";
import { freeMemory } from "./node-memory.js";

const name = "flowrunner-ballast";
const namespace = "default";

/** A pod that holds memory of the only node and does nothing. */
export class Ballast implements AsyncDisposable {
  private constructor(private readonly cluster: Cluster) {}

  /** It holds all but so many bytes. */
  static async leaving(cluster: Cluster, bytes: number): Promise<Ballast> {
    const memory = String((await freeMemory(cluster)) - bytes);
    const made = await cluster.apply(namespace, {
      ...{ apiVersion: "v1", kind: "Pod", metadata: { name } },
      spec: {
        terminationGracePeriodSeconds: 0,
        containers: [{ name, image: "none", resources: { requests: { memory } } }],
      },
    });
    if (made.code !== 0) throw new Error(made.stderr);
    await cluster.untilObject("it has a node", kinds.pod, namespace, name, ({ spec }) => "nodeName" in spec!);
    return new Ballast(cluster);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cluster.kubectl("delete", "pod", name, "--namespace", namespace, "--ignore-not-found");
  }
}
