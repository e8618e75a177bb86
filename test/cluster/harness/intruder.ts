import { quantityOf } from "../../../controller/src/kube/quantity.js";
import type { Cluster } from "./cluster.js";

const name = "flowrunner-intruder";
const namespace = "default";

interface Node {
  readonly status: { readonly allocatable: { readonly memory: string } };
}

interface Pod {
  readonly status: { readonly phase: string };
  readonly spec: { readonly containers: readonly { readonly resources?: Resources }[] };
}

interface Resources {
  readonly requests?: { readonly memory?: string };
}

/** A pod of high priority, for which the scheduler takes others from the only node: the youngest first. */
export class Intruder implements AsyncDisposable {
  private constructor(private readonly cluster: Cluster) {}

  /** `bytes`: so much more memory than is free. */
  static async needing(cluster: Cluster, bytes: number): Promise<Intruder> {
    const memory = String((await freeMemory(cluster)) + bytes);
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

async function freeMemory({ kubectl }: Cluster): Promise<number> {
  const list = async <T>(what: string): Promise<readonly T[]> =>
    (JSON.parse(await kubectl("get", what, "--all-namespaces", "--output", "json")) as { items: T[] }).items;
  const [node] = await list<Node>("nodes");
  const pods = (await list<Pod>("pods")).filter(
    ({ status: { phase } }) => !["Succeeded", "Failed"].includes(phase),
  );
  const asked = pods.flatMap(({ spec }) =>
    spec.containers.map(({ resources }) => bytesOf(resources?.requests?.memory)),
  );
  return bytesOf(node!.status.allocatable.memory) - asked.reduce((sum, bytes) => sum + bytes, 0);
}

function bytesOf(memory = "0"): number {
  return quantityOf(memory) ?? 0;
}
