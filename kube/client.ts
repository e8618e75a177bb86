import type { KubeObject } from "./kube-object.js";
import type { ObjectKey } from "./object-key.js";
import type { Resource, Selection } from "./resource.js";

/** All objects selected, and the version at which the list was true. */
export interface List<T> {
  readonly resourceVersion: string;
  readonly items: readonly T[];
}

export type Created<T> = { readonly outcome: "created"; readonly object: T } | { readonly outcome: "exists" };

/**
 * How a patch is merged. `merge`: RFC 7386; with a `metadata.resourceVersion` in it, only onto that version (else a
 * `KubeError` with reason `Conflict`). `apply`: server-side apply as our field manager, by force.
 */
export type PatchKind = "merge" | "apply";

export interface Preconditions {
  /** Only the object with this uid is meant. */
  readonly uid?: string;
}

/**
 * Typed calls of the API server. Each throws `KubeError` for what is neither done nor answered below. What may pass
 * (429, 5xx, no answer) has been tried again by then, where repeating it is safe.
 */
export interface KubeClient {
  /** Null: there is none. */
  get<T extends KubeObject>(resource: Resource, key: ObjectKey): Promise<T | null>;
  /** Of one namespace; of all with an empty `namespace`. Large lists are fetched page by page. */
  list<T extends KubeObject>(resource: Resource, namespace: string, selection?: Selection): Promise<List<T>>;
  /** `exists`: there is one of that name already, perhaps by a call of ours whose answer was lost. */
  create<T extends KubeObject>(resource: Resource, object: Draft, namespace: string): Promise<Created<T>>;
  /** The object as it is then; null: there is none. By default `merge`. */
  patch<T extends KubeObject>(
    resource: Resource,
    key: ObjectKey,
    patch: object,
    kind?: PatchKind,
    subresource?: "status",
  ): Promise<T | null>;
  /**
   * Replaces a status as a whole, nulls in it included, by that of `object`, whose other parts but its name and version
   * do not count. The object as it is then; null: there is none. Another version: a `KubeError` with reason `Conflict`.
   */
  replaceStatus<T extends KubeObject>(resource: Resource, key: ObjectKey, object: object): Promise<T | null>;
  /** Accepted, or there was none such. Dependants go in the background. */
  delete(resource: Resource, key: ObjectKey, preconditions?: Preconditions): Promise<void>;
}

/** An object to be made. */
export interface Draft {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string; readonly generateName?: string };
}
