/** What a project's objects and pods are called. Selectors, policies and people rely on these. */
export const labels = {
  name: "app.kubernetes.io/name",
  managedBy: "app.kubernetes.io/managed-by",
  project: "flowrunner.dev/project",
  pool: "flowrunner.dev/pool",
  install: "flowrunner.dev/install",
  /** Of a pod that is made for one attempt. */
  attempt: "flowrunner.dev/attempt",
  /** What network policies select a pod by: none, project or internet. */
  network: "flowrunner.dev/network",
} as const;

export const functionName = "flowrunner-function";
export const managerName = "flowrunner-controller";

/** Whose tokens make a pod one of its project. It has no rights. */
export const serviceAccountName = "flowrunner-function";

/** Holds a project's files. */
export const claimName = "flowrunner-files";

export const containerNames = { agent: "agent", runtime: "runtime" } as const;

/** Selects the pods that one installation made. */
export function podsOf(install: string): string {
  return `${labels.name}=${functionName},${labels.managedBy}=${managerName},${labels.install}=${install}`;
}
