import { randomUUID } from "node:crypto";
import { kinds, type Cluster } from "./cluster.js";

const functionPods = "app.kubernetes.io/name=flowrunner-function";

/** Where code stands still until a test has seen what it wants to see. */
export class Gate {
  readonly #opened = `/tmp/${randomUUID()}`;
  readonly #reached = `${this.#opened}.reached`;

  /** Bash code that waits there. */
  readonly wait = `touch ${this.#reached}; until [ -e ${this.#opened} ]; do sleep 0.1; done`;

  /** Waits until the code in this pod has come there. */
  async reached({ kubectl }: Cluster, namespace: string, pod: string): Promise<void> {
    const wait = `until [ -e ${this.#reached} ]; do sleep 0.1; done`;
    await kubectl(...inRuntime(namespace, pod), "sh", "-c", wait);
  }

  /** For whatever waits there in a pod of the namespace. Throws if no pod could be told. */
  async open(cluster: Cluster, namespace: string): Promise<void> {
    const pods = await cluster.list(kinds.pod, namespace, functionPods);
    const told = pods.map(({ metadata }) =>
      cluster.tryKubectl([...inRuntime(namespace, metadata!.name!), "touch", this.#opened]),
    );
    const codes = (await Promise.all(told)).map(({ code }) => code);
    if (!codes.includes(0)) throw new Error(`no pod of ${namespace} could be told to go on`);
  }
}

function inRuntime(namespace: string, pod: string): string[] {
  return ["exec", pod, "--namespace", namespace, "--container", "runtime", "--"];
}
