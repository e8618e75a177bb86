import { KubeError, type ObjectKey } from "@flowrunner/kube";
import { StatusWriter } from "../../custom-resource/status-writer.js";
import { BackendUnavailable } from "../../backend/failures.js";
import type {
  FlowObject,
  FlowRunObject,
  FunctionRunObject,
  RunObject,
} from "../../custom-resource/objects.js";
import { flowRunKind } from "../../flow-run/flow-run-kind.js";
import { functionRunKind } from "../../function-run/function-run-kind.js";
import { resources } from "../../kube/resources.js";
import { RunIndex } from "../../run-object/run-index.js";
import type { RunKind } from "../../run-object/run-kind.js";
import { RunReconciler } from "../../run-object/run-reconciler.js";
import type { Happening } from "../../runtime/event-recorder.js";
import type { Result } from "../../runtime/reconciler.js";
import { ManualClock } from "../manual-clock.js";
import { ScriptedBackend } from "./backend.js";
import { Cluster } from "./cluster.js";
import { Tripwire, type Accident } from "./tripwire.js";

export const one: ObjectKey = { namespace: "shop", name: "one" };
const backendCalls = new Set(["start", "look", "cancel", "pause", "resume", "publish", "archive"]);

export interface Spoiled {
  readonly call: number;
  readonly accident: Accident;
  /** The process dies of it, and another one takes over. */
  readonly isCrash: boolean;
}

/** A cluster and a backend with the reconciler of one kind of runs between them. */
export class RunWorld<T extends RunObject = FlowRunObject> {
  readonly clock = new ManualClock();
  readonly tripwire: Tripwire;
  readonly cluster: Cluster;
  readonly backend: ScriptedBackend;
  readonly happenings: Happening[] = [];
  readonly index = new RunIndex();
  isTerminating = false;
  #reconciler: RunReconciler<T>;
  readonly kind: RunKind<T>;

  private constructor(
    kindOf: (cluster: Cluster) => RunKind<T>,
    private readonly spoiled: Spoiled | null,
  ) {
    this.tripwire = new Tripwire(spoiled, (call) =>
      backendCalls.has(call)
        ? new BackendUnavailable("no answer")
        : new KubeError({ status: 0, reason: "NoAnswer", message: "no answer" }),
    );
    this.cluster = new Cluster(this.tripwire);
    this.backend = new ScriptedBackend(this.tripwire);
    this.kind = kindOf(this.cluster);
    this.#reconciler = this.#process();
  }

  static ofFlowRuns(spoiled: Spoiled | null = null): RunWorld {
    return new RunWorld((cluster) => flowRunKind(cluster.cacheOf<FlowObject>(resources.flows)), spoiled);
  }

  static ofFunctionRuns(spoiled: Spoiled | null = null): RunWorld<FunctionRunObject> {
    return new RunWorld(() => functionRunKind, spoiled);
  }

  get object(): T | undefined {
    return this.cluster.find<T>(this.kind.resource, one);
  }

  get statusWrites(): number {
    return this.cluster.writes.filter((write) => write === "status").length;
  }

  /** As a user applies the run's object. */
  apply(spec: T["spec"], metadata: Partial<T["metadata"]> = {}): void {
    this.cluster.apply<T>(this.kind.resource, { spec, metadata: { ...one, ...metadata } } as T);
  }

  /** A flow that has been published. */
  publish(
    name: string,
    status: object = { observedGeneration: 1, conditions: [published], version: 1 },
  ): void {
    const flow = { spec: { steps: [] }, status, metadata: { ...one, name } };
    this.cluster.apply<FlowObject>(resources.flows, flow);
  }

  remove(): void {
    this.cluster.remove(this.kind.resource, one);
  }

  reconcile(): Promise<Result> {
    return this.#reconciler.reconcile(one, new AbortController().signal);
  }

  /** As the controller does after a failure. */
  tellFailure(failure: unknown): Promise<void> {
    return this.#reconciler.tellFailure(one, failure);
  }

  /** Reconciles until nothing more is to be done within `patienceMs`, whatever fails in between. */
  async settle(patienceMs = 10_000): Promise<void> {
    for (let round = 0; round < 50; round++) {
      const result = await this.reconcile().catch(() => this.#failed());
      if (result.kind === "done" || result.ms > patienceMs) return;
      await this.clock.advance(result.ms);
    }
    throw new Error("the object does not settle");
  }

  #failed(): Result {
    if (this.spoiled?.isCrash) this.#reconciler = this.#process();
    return { kind: "requeueAfter", ms: 200 };
  }

  #process(): RunReconciler<T> {
    const { clock, cluster, backend, index, kind } = this;
    const { kube } = cluster;
    return new RunReconciler<T>({
      ...{ kind, kube, backend, looks: backend, index, clock },
      objects: cluster.cacheOf<T>(kind.resource),
      namespaces: { isTerminating: () => this.isTerminating },
      statuses: new StatusWriter({ kube, clock }),
      events: { record: async (_, happening) => void this.happenings.push(happening) },
    });
  }
}

const published = {
  type: "Published",
  status: "True",
  reason: "Published",
  message: "It is version 1.",
  lastTransitionTime: "2030-01-01T00:00:00Z",
};
