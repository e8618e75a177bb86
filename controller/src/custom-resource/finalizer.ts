import { keyOf, type KubeClient, type KubeObject, type Resource } from "@flowrunner/kube";

type Patching = Pick<KubeClient, "patch">;

/**
 * Puts our finalizer, and annotations, on an object; it gives back the object, or null where there is none any more.
 * Onto the version that is known only: finalizers of others come and go.
 */
export function claim<T extends KubeObject>(
  kube: Patching,
  resource: Resource,
  object: T,
  finalizer: string,
  annotations: Readonly<Record<string, string>> = {},
): Promise<T | null> {
  const finalizers = [...(object.metadata.finalizers ?? []), finalizer];
  return patched(kube, resource, object, { finalizers, annotations });
}

/** Takes our finalizer off an object. */
export function release<T extends KubeObject>(
  kube: Patching,
  resource: Resource,
  object: T,
  finalizer: string,
): Promise<T | null> {
  const finalizers = (object.metadata.finalizers ?? []).filter((other) => other !== finalizer);
  return patched(kube, resource, object, { finalizers });
}

export function isClaimed({ metadata }: KubeObject, finalizer: string): boolean {
  return metadata.finalizers?.includes(finalizer) ?? false;
}

function patched<T extends KubeObject>(
  kube: Patching,
  resource: Resource,
  object: T,
  change: object,
): Promise<T | null> {
  const { resourceVersion, uid } = object.metadata;
  return kube.patch<T>(resource, keyOf(object), { metadata: { ...change, resourceVersion, uid } });
}
