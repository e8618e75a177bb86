import type { Demand, WorkerView } from "@flowrunner/protocol";
import type { Clock, KubeClient } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import type { Log } from "../log.js";
import { isOf, isOver, type Pod } from "../pod/pod.js";
import type { PodBudget } from "../pool/pod-budget.js";
import { done, requeueAfter, type Reconciler, type Result } from "../runtime/reconciler.js";
import { lackedBy } from "./goods.js";
import { planRoom, type Clearing } from "./plan-room.js";
import { roomSight, type IdlePod, type RoomSight } from "./room-sight.js";

export interface RoomMakerParts {
  readonly demand: { readonly latest: Demand | null };
  readonly pods: { list(): readonly Pod[] };
  readonly kube: Pick<KubeClient, "delete">;
  readonly backend: {
    lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]>;
    drainWorkers(request: { namespace: string; pool: string; pods: string[] }): Promise<readonly string[]>;
  };
  readonly budget: Pick<PodBudget, "overCap">;
  readonly install: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What was cleared is taken by then, by the scheduler or by a pool's next look; before, nothing more goes. */
const settleMs = 5_000;

/**
 * Lets idle pods of all projects go where work waits for their room.
 *
 * M1  What may still claim is deleted only where the backend has drained it.
 * M2  While room is sought no pool makes pods in advance: they would take what was cleared. It is sought before the first
 *     pod goes.
 */
export class RoomMaker implements Reconciler {
  /** Uids of pods that room was made for and that have no node yet. */
  #cleared: ReadonlySet<string> = new Set();
  #restUntil = -Infinity;

  constructor(private readonly parts: RoomMakerParts) {}

  /** M2 */
  get isSought(): boolean {
    return this.#cleared.size > 0 || this.parts.budget.overCap() > 0;
  }

  async reconcile(): Promise<Result> {
    const { pods, budget, clock, install } = this.parts;
    const present = pods.list().filter((pod) => isOf(install, pod) && !isOver(pod));
    const homeless = present.filter((pod) => lackedBy(pod).length > 0);
    this.#cleared = new Set(homeless.map(uidOf).filter((uid) => this.#cleared.has(uid)));
    if (homeless.length === 0 && budget.overCap() === 0) return done;
    const restMs = this.#restUntil - clock.now();
    if (restMs > 0) return requeueAfter(restMs);
    await this.#clear(await this.#sight(present));
    return requeueAfter(settleMs);
  }

  async #sight(present: readonly Pod[]): Promise<RoomSight> {
    const { demand, backend } = this.parts;
    const workers = await backend.lookAtWorkers(present.map(uidOf));
    return roomSight(present, demand.latest?.pools ?? [], workers);
  }

  async #clear(sight: RoomSight): Promise<void> {
    const { budget, clock } = this.parts;
    const clearings = planRoom(sight, budget.overCap(), (uid) => this.#cleared.has(uid));
    if (clearings.length > 0) this.#restUntil = clock.now() + settleMs;
    for (const clearing of clearings) await this.#make(clearing);
  }

  /** Where a pod has claimed meanwhile, the one that wanted its room has not got it. */
  async #make({ for: uid, pods }: Clearing): Promise<void> {
    if (uid !== null) this.#cleared = new Set([...this.#cleared, uid]); // M2
    let gone = 0;
    for (const pod of pods) if (await this.#drain(pod)) gone++;
    this.parts.log.info("pods that waited for work have gone for work that lacked room", { pods: gone });
    if (uid !== null && gone < pods.length)
      this.#cleared = new Set([...this.#cleared].filter((one) => one !== uid));
  }

  /** M1 */
  async #drain({ uid, name, namespace, pool }: IdlePod): Promise<boolean> {
    const { backend, kube } = this.parts;
    const drained = await backend.drainWorkers({ namespace, pool, pods: [uid] });
    if (!drained.includes(uid)) return false;
    await kube.delete(resources.pods, { namespace, name }, { uid });
    return true;
  }
}

function uidOf({ metadata }: Pod): string {
  return metadata.uid;
}
