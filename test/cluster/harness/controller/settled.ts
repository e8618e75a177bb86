import { expect } from "vitest";
import { kinds, type Cluster } from "../cluster.js";
import { patienceMs } from "../patience.js";
import type { ControllerProcess } from "./controller-process.js";

/** Waits until a namespace has no pod but those that wait for work, as the controller that leads counts them. */
export async function settled(
  cluster: Cluster,
  namespace: string,
  controller: Pick<ControllerProcess, "metric">,
): Promise<void> {
  const left = async (): Promise<number> => {
    const pods = await cluster.list(kinds.pod, namespace);
    const waiting = await controller.metric('flowrunner_pool_pods{state="waiting"}').catch(() => Number.NaN);
    return pods.length - waiting;
  };
  await expect.poll(left, { timeout: patienceMs, interval: 500 }).toBe(0);
}
