import { quantityOf } from "../../../controller/src/kube/quantity.js";
import type { Cluster } from "./cluster.js";

const name = "flowrunner-intruder";
const namespace = "default";

interface Node {
  readonly status: { readonly allocatable: { readonly memory: string } };
}

interface Pod {
  readonly metadata: { readonly namespace: string };
  readonly status: { readonly phase: string };
  readonly spec: { readonly containers: readonly { readonly resources?: Resources }[] };
}

interface Resources {
  readonly requests?: { readonly memory?: string };
}

/** What is left to pods that could stay: less than any of functions needs. */
const spared = 64 * 2 ** 20;

/** A pod of high priority, for which the scheduler takes others from the only node: the youngest first. */
export class Intruder implements AsyncDisposable {
  private constructor(private readonly cluster: Cluster) {}

  /** It needs the memory of all pods of a namespace, which are the youngest. */
  static async takingFrom(cluster: Cluster, project: string): Promise<Intruder> {
    const memory = String((await memoryWithout(cluster, project)) - spared);
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

/** What would be free if the namespace had no pods. */
async function memoryWithout({ kubectl }: Cluster, project: string): Promise<number> {
  const list = async <T>(what: string): Promise<readonly T[]> =>
    (JSON.parse(await kubectl("get", what, "--all-namespaces", "--output", "json")) as { items: T[] }).items;
  const [node] = await list<Node>("nodes");
  const isElsewhere = ({ metadata, status }: Pod): boolean =>
    metadata.namespace !== project && !["Succeeded", "Failed"].includes(status.phase);
  const pods = (await list<Pod>("pods")).filter(isElsewhere);
  const asked = pods.flatMap(({ spec }) =>
    spec.containers.map(({ resources }) => bytesOf(resources?.requests?.memory)),
  );
  return bytesOf(node!.status.allocatable.memory) - asked.reduce((sum, bytes) => sum + bytes, 0);
}

function bytesOf(memory = "0"): number {
  return quantityOf(memory) ?? 0;
}
