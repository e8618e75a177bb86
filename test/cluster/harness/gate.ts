import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { kinds, type Cluster } from "./cluster.js";
import { patienceMs } from "./patience.js";

const functionPods = "app.kubernetes.io/name=flowrunner-function";
const lookEveryMs = 300;

/** Where code stands still until a test has seen what it wants to see. */
export class Gate {
  readonly #opened = `/tmp/${randomUUID()}`;
  readonly #reached = `${this.#opened}.reached`;

  /** Bash code that waits there. */
  readonly wait = `touch ${this.#reached}; until [ -e ${this.#opened} ]; do sleep 0.1; done`;

  /** Waits until code has come there, in whichever pod of the namespace; gives the pod's name. */
  async reached(cluster: Cluster, namespace: string): Promise<string> {
    const late = AbortSignal.timeout(patienceMs);
    while (!late.aborted) {
      const pods = await cluster.list(kinds.pod, namespace, functionPods);
      for (const { metadata } of pods) {
        const look = [...inRuntime(namespace, metadata!.name!), "test", "-e", this.#reached];
        if ((await cluster.tryKubectl(look)).code === 0) return metadata!.name!;
      }
      await pause(lookEveryMs);
    }
    throw new Error(`not within ${patienceMs} ms: code in ${namespace} has come to a gate`);
  }

  /** Waits until code has come there, and lets it go on. */
  async open(cluster: Cluster, namespace: string): Promise<void> {
    const pod = await this.reached(cluster, namespace);
    await cluster.kubectl(...inRuntime(namespace, pod), "touch", this.#opened);
  }
}

function inRuntime(namespace: string, pod: string): string[] {
  return ["exec", pod, "--namespace", namespace, "--container", "runtime", "--"];
}
