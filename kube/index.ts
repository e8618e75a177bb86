export { backoffMs, type Backoff, type Random } from "./backoff.js";
export type { Created, Draft, KubeClient, List, PatchKind, Preconditions } from "./client.js";
export { pause, systemClock, type Clock } from "./clock.js";
export type { CallObserver } from "./connection.js";
export { credentialsOf, type Credentials } from "./credentials.js";
export { customResources } from "./custom-resources.js";
export type {
  FlowRunSpec,
  FlowRunStatus,
  FlowStatus,
  FunctionRunSpec,
  FunctionRunStatus,
} from "./generated/custom-resources.js";
export { HttpKubeClient } from "./http-kube-client.js";
export { UnreadableLine } from "./json-lines.js";
export { KubeError, refusalOf, type Status } from "./kube-error.js";
export { keyOf, type KubeObject, type ObjectMeta, type Stored } from "./kube-object.js";
export { keyText, type ObjectKey } from "./object-key.js";
export { repeated, standardRepetition } from "./repeated.js";
export type { Resource, Selection } from "./resource.js";
export type { KubeWatcher, WatchEvent, WatchRequest, WatchStream } from "./watcher.js";
