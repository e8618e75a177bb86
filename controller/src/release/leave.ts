import { credentialsOf, HttpKubeClient, KubeError } from "@flowrunner/kube";
import { fieldManager } from "../kube/field-manager.js";
import { resources } from "../kube/resources.js";
import type { Log } from "../log.js";
import { Metrics } from "../metrics.js";
import { leaderOf, type RunParts } from "../run.js";
import { releaseFinalizers } from "./release-finalizers.js";

/**
 * What a controller does before its installation is removed: everything of FlowRunner's in the projects' namespaces can
 * be deleted from then on, though no controller is there any more.
 *
 * V1 No controller puts a finalizer on again: `deployment` has no pods from here on, and this process holds the lease.
 */
export async function leave(parts: RunParts, deployment: string, stop: AbortSignal): Promise<void> {
  const { config, kubeConfig, clock, random, log } = parts;
  const credentials = await credentialsOf(kubeConfig, clock);
  await using kube = new HttpKubeClient({
    ...{ credentials, clock, random, fieldManager },
    observer: new Metrics().calls,
  });
  const key = { namespace: config.namespace, name: deployment };
  await kube.patch(resources.deployments, key, { spec: { replicas: 0 } }); // V1
  const leader = leaderOf(parts, kube);
  if (!(await leader.acquire(stop))) return; // V1
  for (const { namespace } of config.projects) await release(kube, namespace, log);
  await leader.release();
}

/** With a namespace the right to look into it goes, too. */
async function release(kube: HttpKubeClient, namespace: string, log: Log): Promise<void> {
  try {
    log.info("finalizers are released", { namespace, count: await releaseFinalizers(kube, namespace) });
  } catch (failure) {
    if (!(failure instanceof KubeError) || failure.reason !== "Forbidden") throw failure;
    log.warn("a namespace may not be looked into", { namespace, failure });
  }
}
