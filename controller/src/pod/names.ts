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
  /** Of a pod that mounts the project's files, by which others find its node. */
  files: "flowrunner.dev/files",
} as const;

export const functionName = "flowrunner-function";
export const fileWorkerName = "flowrunner-file-worker";

/** What pods of a project's namespace are called that the controller makes. */
export const podNames: readonly string[] = [functionName, fileWorkerName];

export const managerName = "flowrunner-controller";

/** Whose tokens make a pod one of its project. It has no rights. */
export const serviceAccountName = "flowrunner-function";

/** Holds a project's files. */
export const claimName = "flowrunner-files";

export const containerNames = { agent: "agent", runtime: "runtime", files: "files" } as const;

/** Selects the pods that one installation made. */
export function podsOf(install: string): string {
  return `${labels.name} in (${podNames.join(",")}),${labels.managedBy}=${managerName},${labels.install}=${install}`;
}
