import { type Clock, type KubeClient, KubeError, type KubeObject, type ObjectKey } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";

export interface LeaseObject extends KubeObject {
  readonly spec?: {
    readonly holderIdentity?: string | null;
    readonly leaseDurationSeconds?: number | null;
    readonly leaseTransitions?: number | null;
  };
}

interface LeaseParts {
  readonly kube: Pick<KubeClient, "get" | "create" | "patch">;
  readonly key: ObjectKey;
  /** Of this process alone: its successor in the same pod has another one. */
  readonly identity: string;
  readonly leaseMs: number;
  readonly clock: Clock;
}

/**
 * A Lease object as one candidate sees it.
 *
 * E1 A lease of another is taken only when this candidate has seen it unchanged for the whole of its duration, by its own
 *    clock: what time the holder wrote does not matter.
 * E2 Every write carries the version that was read, so of two candidates one succeeds.
 */
export class Lease {
  /** The lease as last written by this candidate; null: it must be read. */
  #own: LeaseObject | null = null;
  #seen: { readonly version: string; readonly at: number } | null = null;

  constructor(private readonly parts: LeaseParts) {}

  /** Takes or renews it; false: another one holds it. Throws `KubeError` when that cannot be known. */
  async hold(): Promise<boolean> {
    const known = this.#own ?? (await this.#read());
    this.#own = null;
    if (!known) return this.#create();
    if (!this.#mayTake(known)) return false;
    return this.#write(known, this.#claimOf(known));
  }

  /** Leaves it to whoever comes next. Nothing happens when another one has it. */
  async release(): Promise<void> {
    const known = this.#own ?? (await this.#read());
    if (known?.spec?.holderIdentity !== this.parts.identity) return;
    await this.#write(known, { holderIdentity: null, leaseDurationSeconds: 1 });
  }

  #read(): Promise<LeaseObject | null> {
    return this.parts.kube.get<LeaseObject>(resources.leases, this.parts.key);
  }

  async #create(): Promise<boolean> {
    const { kube, key } = this.parts;
    const draft = {
      apiVersion: "coordination.k8s.io/v1",
      kind: "Lease",
      metadata: { name: key.name },
      spec: this.#claimOf(null),
    };
    const made = await kube.create<LeaseObject>(resources.leases, draft, key.namespace);
    if (made.outcome === "created") this.#own = made.object;
    return made.outcome === "created";
  }

  /** E1 */
  #mayTake({ metadata, spec }: LeaseObject): boolean {
    const { identity, leaseMs, clock } = this.parts;
    if (!spec?.holderIdentity || spec.holderIdentity === identity) return true;
    const now = clock.elapsed();
    if (this.#seen?.version !== metadata.resourceVersion)
      this.#seen = { version: metadata.resourceVersion, at: now };
    return now - this.#seen.at >= Math.max(leaseMs, (spec.leaseDurationSeconds ?? 0) * 1_000);
  }

  #claimOf(known: LeaseObject | null): object {
    const { identity, leaseMs, clock } = this.parts;
    const now = new Date(clock.now()).toISOString().replace("Z", "000Z");
    const isRenewal = known?.spec?.holderIdentity === identity;
    const taking = {
      acquireTime: now,
      leaseTransitions: (known?.spec?.leaseTransitions ?? 0) + (known ? 1 : 0),
    };
    return {
      holderIdentity: identity,
      leaseDurationSeconds: Math.ceil(leaseMs / 1_000),
      renewTime: now,
      ...(!isRenewal && taking),
    };
  }

  /** E2. False: somebody else wrote in between. */
  async #write({ metadata }: LeaseObject, spec: object): Promise<boolean> {
    const { kube, key } = this.parts;
    const patch = { metadata: { resourceVersion: metadata.resourceVersion }, spec };
    try {
      this.#own = await kube.patch<LeaseObject>(resources.leases, key, patch);
      return this.#own !== null;
    } catch (failure) {
      if (failure instanceof KubeError && failure.reason === "Conflict") return false;
      throw failure;
    }
  }
}
