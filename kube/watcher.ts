import type { KubeObject } from "./kube-object.js";
import type { Resource, Selection } from "./resource.js";

/** A change that the API server tells. `BOOKMARK`: nothing but that the watch has come to this version. */
export type WatchEvent<T> =
  | { readonly type: "ADDED" | "MODIFIED" | "DELETED"; readonly object: T }
  | { readonly type: "BOOKMARK"; readonly object: Pick<KubeObject, "metadata"> };

export interface WatchRequest {
  readonly resource: Resource;
  /** Empty: all. */
  readonly namespace: string;
  readonly selection: Selection;
  /** What changed after this version is told. */
  readonly resourceVersion: string;
  /** The server ends the watch by then. */
  readonly timeoutMs: number;
}

/** An open watch. */
export interface WatchStream<T> {
  /**
   * Ends when the server ends the watch. Throws `KubeError` for the server's ERROR event (410 `Expired`: the version is
   * too old), `UnreadableLine` for what cannot be understood, any error for a connection that broke.
   */
  readonly events: AsyncIterable<WatchEvent<T>>;
}

export interface KubeWatcher {
  /**
   * Opens a watch; throws `KubeError` when the server refuses. `signal` ends it. `onBytes` is called for whatever comes,
   * be it part of an event.
   */
  watch<T extends KubeObject>(
    request: WatchRequest,
    signal: AbortSignal,
    onBytes: () => void,
  ): Promise<WatchStream<T>>;
}
