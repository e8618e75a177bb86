/** A namespace of the cluster, and whose it is. */
export interface NamespaceRow {
  readonly namespace: string;
  readonly project: string;
  /** Of the one service account whose tokens make a pod one of the project. */
  readonly serviceAccountUid: string;
  /** It has gone, or is going: what its pods show opens nothing. */
  readonly isDetached: boolean;
}

/** The namespace of a project. */
export interface Namespaces {
  /** Also one that was detached. Throws `UniqueViolation` for a namespace or a project that has another. */
  bind(namespace: string, serviceAccountUid: string): Promise<void>;
  detach(namespace: string): Promise<void>;
  /** It may have another project. */
  release(namespace: string): Promise<void>;
}
