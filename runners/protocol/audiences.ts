/** Ids of pools that are for one attempt begin so. */
const dedicatedPrefix = "attempt-";

/** Ids of pools of file workers begin so. */
const filesPrefix = "files-";

/** What an audience of a worker's token lets claim. */
export type WorkerAudience =
  | { readonly kind: "pool"; readonly install: string; readonly pool: string }
  | { readonly kind: "files"; readonly install: string };

const workerAudience =
  /^flowrunner\/([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\/(?:pool\/(?!files-)([a-z0-9-]{1,63})|files)$/;

/** Audience of the token of a pod that may claim from one pool. `install`: the installation's id, a DNS label. */
export function poolAudience(install: string, pool: string): string {
  return `flowrunner/${install}/pool/${pool}`;
}

/** Audience of the token of a project's file worker. */
export function filesAudience(install: string): string {
  return `flowrunner/${install}/files`;
}

/** Audience of the controller's own token for the internal listener. */
export function internalAudience(install: string): string {
  return `flowrunner/${install}/internal`;
}

/** Null: the audience is no worker's. */
export function parseWorkerAudience(audience: string): WorkerAudience | null {
  const [, install, pool] = workerAudience.exec(audience) ?? [];
  if (install === undefined) return null;
  return pool === undefined ? { kind: "files", install } : { kind: "pool", install, pool };
}

/** The pool of one attempt alone. */
export function dedicatedPool(attemptId: string): string {
  return `${dedicatedPrefix}${attemptId}`;
}

/** The pool of a project's file worker. A token for it has the audience of files, and never one of a pool. */
export function filesPool(project: string): string {
  return `${filesPrefix}${project}`;
}

/** The attempt that a pool is for; null: any. */
export function attemptOfPool(pool: string): string | null {
  return pool.startsWith(dedicatedPrefix) ? pool.slice(dedicatedPrefix.length) : null;
}
