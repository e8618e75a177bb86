import { filesPool, parseWorkerAudience } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import { AskedTogether } from "../runs/asked-together.js";
import type { NamespaceRow } from "../store/port/cluster/namespaces.js";
import { podKey, type NewPodWorker } from "../store/port/cluster/pod-workers.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { WorkerRow } from "../store/port/workers.js";
import type { Reviewed, ReviewedTokens } from "./reviewed-tokens.js";

interface PodCallersParts {
  readonly store: PlatformStore;
  readonly tokens: Pick<ReviewedTokens, "review">;
  /** This installation's id: others may be in the cluster. */
  readonly install: string;
}

/** A pod that may claim, and from where. */
interface ClaimingPod extends NewPodWorker {
  readonly project: string;
}

/**
 * Which worker a pod is.
 *
 * I1 Whose pod it is, and which, is what the API server says of its token; where it may claim is what the token's
 *    audience says. Nothing of it is taken from a request.
 * I2 The service account is the one registered for the project of its namespace, by its uid: one of the same name,
 *    made later by somebody else, is not.
 * I3 A pod is one worker, which claims once, ever: its uid is the worker's id.
 * I4 The pool is one of its project's.
 */
export class PodCallers {
  readonly #namespaces: AskedTogether<string, NamespaceRow | null>;
  readonly #workers: AskedTogether<string, WorkerRow | null>;
  readonly #owners: AskedTogether<string, string | null>;

  constructor(private readonly parts: PodCallersParts) {
    const { store } = parts;
    this.#namespaces = new AskedTogether(async (names) => {
      const found = await store.cluster.namespaces(names);
      return names.map((name) => found.get(name) ?? null);
    });
    this.#workers = new AskedTogether(async (keys) => {
      const found = await store.acrossProjects.findWorkers(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.#owners = new AskedTogether(async (pools) => {
      const owners = new Map(
        (await store.acrossProjects.pools()).map(({ pool, project }) => [pool, project]),
      );
      return pools.map((pool) => owners.get(pool) ?? null);
    });
  }

  /** Throws `AppError`: `Unauthorized`, `Forbidden`, `ClusterUnavailable`. */
  async worker(token: string): Promise<WorkerRow> {
    const pod = await this.#podOf(
      await this.parts.tokens.review(token, (audience) => this.#isOurs(audience)),
    );
    const known = await this.#workers.ask(podKey(pod.pod.uid));
    const worker = known ?? (await this.#register(pod));
    if (worker.pool !== pod.pool || worker.project !== pod.project) throw otherPool(); // I3
    return worker;
  }

  #isOurs(audience: string): boolean {
    return parseWorkerAudience(audience)?.install === this.parts.install;
  }

  /** I1 */
  async #podOf({ audience, namespace, serviceAccount, pod }: Reviewed): Promise<ClaimingPod> {
    if (!pod) throw new AppError("Unauthorized", "The token is bound to no pod.");
    const bound = await this.#namespaces.ask(namespace);
    const isRegistered = bound && !bound.isDetached && bound.serviceAccountUid === serviceAccount.uid; // I2
    if (!isRegistered)
      throw new AppError("Unauthorized", "The pod's service account is not the one of a project.");
    const { project } = bound;
    const pool = poolOf(audience, project);
    return { project, pool, audience, pod: { ...pod, namespace } };
  }

  async #register(pod: ClaimingPod): Promise<WorkerRow> {
    const owner = await this.#owners.ask(pod.pool);
    if (owner !== null && owner !== pod.project) throw otherPool(); // I4
    const key = podKey(pod.pod.uid);
    try {
      await this.parts.store.withTransaction(pod, (tx) => tx.podWorkers.insert(pod));
    } catch (failure) {
      if (!(failure instanceof UniqueViolation)) throw failure; // else it was retired, or asked twice: I3
    }
    return (await this.#workers.ask(key))!;
  }
}

/** A file worker has a pool that nothing is ever queued in. */
function poolOf(audience: string, project: string): string {
  const named = parseWorkerAudience(audience);
  return named?.kind === "pool" ? named.pool : filesPool(project);
}

function otherPool(): AppError {
  return new AppError("Forbidden", "The pool is not one that this pod may claim from.");
}
