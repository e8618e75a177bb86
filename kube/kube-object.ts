import type { ObjectKey } from "./object-key.js";

/** What every object that the API server has stored carries. Times are RFC 3339 text. */
export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid: string;
  /** Changes with every write; to be compared for equality only. */
  readonly resourceVersion: string;
  /** Changes with every write of the spec. */
  readonly generation?: number;
  readonly creationTimestamp: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
  readonly ownerReferences?: readonly OwnerReference[];
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

/** Any object as the API server has stored it. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: ObjectMeta;
}

/** A type of client-node as its JSON is: that library calls `Date` what is text on the wire. */
export type Wire<T> = T extends Date
  ? string
  : T extends object
    ? { readonly [Key in keyof T]: Wire<T[Key]> }
    : T;

/** An object of client-node's as the API server has stored it: `Stored<V1Pod>`. */
export type Stored<T> = Omit<Wire<T>, "metadata"> & KubeObject;

export function keyOf({ metadata }: KubeObject): ObjectKey {
  return { namespace: metadata.namespace ?? "", name: metadata.name };
}
