import type { FunctionRunSpec, FunctionRunStatus } from "@flowrunner/kube";
import { kinds } from "./cluster.js";
import { hasEnded, Runs } from "./runs.js";

/** FunctionRuns in one namespace. */
export class Functions extends Runs<FunctionRunSpec, FunctionRunStatus> {
  protected readonly kind = kinds.functionRun;

  /** Waits until a pod has it, and gives the pod's name. Throws if it has ended by then. */
  async pod(name: string): Promise<string> {
    const status = await this.until("a pod has it", name, (now) => now.state !== "Queued" && hasPod(now));
    if (hasEnded(status)) throw new Error(`it has ended: ${JSON.stringify(status)}`);
    return status.pod!;
  }

  /** Asks that it end, and waits until it has. */
  async cancel(name: string): Promise<FunctionRunStatus> {
    await this.change(name, { cancel: true });
    return this.ended(name);
  }

  /** Waits until no pod has the name any more. */
  async podIsGone(pod: string): Promise<void> {
    await this.cluster.until(`${pod} is gone`, kinds.pod, this.namespace, (pods) =>
      pods.every(({ metadata }) => metadata?.name !== pod),
    );
  }
}

function hasPod(status: FunctionRunStatus): boolean {
  return status.pod !== undefined || hasEnded(status);
}
