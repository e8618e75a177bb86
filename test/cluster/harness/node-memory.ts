import { quantityOf } from "../../../controller/src/kube/quantity.js";
import type { Cluster } from "./cluster.js";

interface Node {
  readonly status: { readonly allocatable: { readonly memory: string } };
}

interface Pod {
  readonly metadata: { readonly namespace: string };
  readonly status: { readonly phase: string };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers: readonly { readonly resources?: Resources }[];
  };
}

interface Resources {
  readonly requests?: { readonly memory?: string };
}

/** What of the only node's memory no pod has asked for, in bytes. `without`: a namespace whose pods do not count. */
export async function freeMemory({ kubectl }: Cluster, without?: string): Promise<number> {
  const list = async <T>(what: string): Promise<readonly T[]> =>
    (JSON.parse(await kubectl("get", what, "--all-namespaces", "--output", "json")) as { items: T[] }).items;
  const [node] = await list<Node>("nodes");
  const counts = ({ metadata, status, spec }: Pod): boolean =>
    metadata.namespace !== without &&
    spec.nodeName !== undefined &&
    !["Succeeded", "Failed"].includes(status.phase);
  const asked = (await list<Pod>("pods"))
    .filter(counts)
    .flatMap(({ spec }) => spec.containers.map(({ resources }) => bytesOf(resources?.requests?.memory)));
  return bytesOf(node!.status.allocatable.memory) - asked.reduce((sum, bytes) => sum + bytes, 0);
}

function bytesOf(memory = "0"): number {
  return quantityOf(memory) ?? 0;
}
