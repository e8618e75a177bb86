import type { ObjectKey } from "./object-key.js";
import type { Resource, Selection } from "./resource.js";

/** Of all objects in a namespace, or in the cluster where it is empty. */
export function collectionPath({ group, version, plural }: Resource, namespace: string): string {
  const api = group === "" ? `/api/${version}` : `/apis/${group}/${version}`;
  const place = namespace === "" ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${api}${place}/${plural}`;
}

export function objectPath(resource: Resource, { namespace, name }: ObjectKey, subresource?: string): string {
  const path = `${collectionPath(resource, namespace)}/${encodeURIComponent(name)}`;
  return subresource ? `${path}/${subresource}` : path;
}

/** `?a=1&b=2` of what is given; empty when nothing is. */
export function queryText(query: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? "" : `?${given}`;
}

export function selectionQuery({ labelSelector, fieldSelector }: Selection) {
  return { labelSelector, fieldSelector };
}
