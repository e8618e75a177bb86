import { type KubeClient, KubeError, type KubeObject, type Resource } from "@flowrunner/kube";
import { isClaimed, release } from "../custom-resource/finalizer.js";
import { flowFinalizer, runFinalizer } from "../custom-resource/names.js";
import { resources } from "../kube/resources.js";

type Kube = Pick<KubeClient, "list" | "patch">;

const held: readonly { readonly resource: Resource; readonly finalizer: string }[] = [
  { resource: resources.flows, finalizer: flowFinalizer },
  { resource: resources.flowRuns, finalizer: runFinalizer },
  { resource: resources.functionRuns, finalizer: runFinalizer },
];

/** Takes our finalizers off all objects of a namespace, and gives how many it took. Nothing else of them changes. */
export async function releaseFinalizers(kube: Kube, namespace: string): Promise<number> {
  let count = 0;
  for (const { resource, finalizer } of held) count += await releaseAll(kube, resource, namespace, finalizer);
  return count;
}

/** Looks again after an object that somebody else changed meanwhile. */
async function releaseAll(
  kube: Kube,
  resource: Resource,
  namespace: string,
  finalizer: string,
): Promise<number> {
  const { items } = await kube.list<KubeObject>(resource, namespace);
  const claimed = items.filter((object) => isClaimed(object, finalizer));
  if (claimed.length === 0) return 0;
  let count = 0;
  for (const object of claimed) if (await isReleased(kube, resource, object, finalizer)) count++;
  return count + (await releaseAll(kube, resource, namespace, finalizer));
}

async function isReleased(
  kube: Kube,
  resource: Resource,
  object: KubeObject,
  finalizer: string,
): Promise<boolean> {
  try {
    return (await release(kube, resource, object, finalizer)) !== null;
  } catch (failure) {
    if (failure instanceof KubeError && failure.reason === "Conflict") return false;
    throw failure;
  }
}
