import type {
  FunctionRunSpec,
  FunctionRunStatus,
} from "../../../controller/src/generated/custom-resources.js";
import { kinds, type Cluster, type Found } from "./cluster.js";

const ended = ["Succeeded", "Failed", "Cancelled", "Refused"];

/** FunctionRuns in one namespace. */
export class Functions {
  constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
  ) {}

  async start(name: string, spec: FunctionRunSpec): Promise<void> {
    const { apiVersion, kind } = kinds.functionRun;
    const { code, stderr } = await this.cluster.apply(this.namespace, {
      ...{ apiVersion, kind, metadata: { name }, spec },
    });
    if (code !== 0) throw new Error(stderr);
  }

  /** Waits until it has ended. */
  ended(name: string): Promise<FunctionRunStatus> {
    return this.until("it ends", name, ({ state = "" }) => ended.includes(state));
  }

  async run(name: string, spec: FunctionRunSpec): Promise<FunctionRunStatus> {
    await this.start(name, spec);
    return this.ended(name);
  }

  /** Waits until a pod has it, and gives the pod's name. Throws if it has ended by then. */
  async pod(name: string): Promise<string> {
    const status = await this.until("a pod has it", name, (now) => now.state !== "Queued" && hasPod(now));
    if (ended.includes(status.state ?? "")) throw new Error(`it has ended: ${JSON.stringify(status)}`);
    return status.pod!;
  }

  /** Asks that it end, and waits until it has. */
  async cancel(name: string): Promise<FunctionRunStatus> {
    const patch = ["patch", "functionrun", name, "--namespace", this.namespace, "--type", "merge"];
    await this.cluster.kubectl(...patch, "--patch", '{"spec":{"cancel":true}}');
    return this.ended(name);
  }

  async until(
    what: string,
    name: string,
    wanted: (status: FunctionRunStatus) => boolean,
  ): Promise<FunctionRunStatus> {
    const { cluster, namespace } = this;
    const found = await cluster.untilObject(
      `${name}: ${what}`,
      kinds.functionRun,
      namespace,
      name,
      (object) => wanted(statusOf(object)),
    );
    return statusOf(found);
  }

  /** Waits until no pod has the name any more. */
  async podIsGone(pod: string): Promise<void> {
    await this.cluster.until(`${pod} is gone`, kinds.pod, this.namespace, (pods) =>
      pods.every(({ metadata }) => metadata?.name !== pod),
    );
  }

  /** Deletes all of them, which ends when their finalizers are gone. */
  async clear(): Promise<void> {
    await this.cluster.kubectl(
      ...["delete", "functionruns", "--all", "--namespace", this.namespace, "--timeout", "60s"],
    );
  }
}

function statusOf({ status }: Found): FunctionRunStatus {
  return (status ?? {}) as FunctionRunStatus;
}

function hasPod({ pod, state }: FunctionRunStatus): boolean {
  return pod !== undefined || ended.includes(state ?? "");
}
