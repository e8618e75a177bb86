import type { KubeClient, KubeObject, Resource } from "@flowrunner/kube";
import type { Watched } from "../../../controller/src/runtime/cache.js";

/** One way of speaking with an API server: what the controller of FunctionRuns needs of it. */
export interface KubeAccess extends AsyncDisposable {
  readonly kube: Pick<KubeClient, "get" | "create" | "patch" | "replaceStatus" | "delete">;
  /** Follows a namespace's objects by watches that live so long. `blindFor`: from one's end to the next one's beginning. */
  watch<T extends KubeObject>(
    resource: Resource,
    namespace: string,
    watchMs: number,
    blindFor: (ms: number) => void,
  ): Watched<T>;
}
