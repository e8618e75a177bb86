import type { FlowArchive, FlowPublication, FlowPublicationAnswer } from "@flowrunner/protocol";
import { type Clock, type FlowStatus, type KubeClient, KubeError, type ObjectKey } from "@flowrunner/kube";
import { BackendRefused } from "../backend/failures.js";
import { conditionOf } from "../custom-resource/conditions.js";
import { claim, release } from "../custom-resource/finalizer.js";
import { flowFinalizer } from "../custom-resource/names.js";
import { OwnWrites } from "../custom-resource/own-writes.js";
import { apiVersion, type FlowObject, type FlowRunObject } from "../custom-resource/objects.js";
import { poisonIn, stalled } from "../custom-resource/poisoned.js";
import type { StatusWriter } from "../custom-resource/status-writer.js";
import { resources } from "../kube/resources.js";
import type { Cache } from "../runtime/cache.js";
import type { Happening, Subject } from "../runtime/event-recorder.js";
import { done, requeueAfter, type Reconciler, type Result } from "../runtime/reconciler.js";
import { documentOf, type FlowDocument } from "./flow-document.js";
import { lastRunOf, publishedStatus, type Publication } from "./flow-status.js";
import { planFlow, type FlowSituation } from "./plan-flow.js";

type Said<Request> = Omit<Request, "v" | "epoch">;

export interface FlowReconcilerParts {
  readonly flows: Pick<Cache<FlowObject>, "get">;
  readonly flowRuns: Pick<Cache<FlowRunObject>, "list">;
  readonly kube: Pick<KubeClient, "patch">;
  readonly backend: {
    publishFlow(request: Said<FlowPublication>): Promise<FlowPublicationAnswer>;
    archiveFlow(request: Said<FlowArchive>): Promise<void>;
  };
  readonly namespaces: { isTerminating(namespace: string): boolean };
  readonly statuses: StatusWriter;
  readonly events: { record(subject: Subject, happening: Happening): Promise<void> };
  readonly clock: Clock;
}

interface Situation extends FlowSituation {
  readonly document: FlowDocument;
}

const kind = { kind: "Flow", resource: resources.flows } as const;
const afterConflict = requeueAfter(500);

/** Publishes and archives flows as `planFlow` says. */
export class FlowReconciler implements Reconciler {
  readonly #ownWrites = new OwnWrites();

  constructor(private readonly parts: FlowReconcilerParts) {}

  async reconcile(key: ObjectKey, signal: AbortSignal): Promise<Result> {
    const object = this.#ownWrites.current(this.parts.flows, key);
    if (!object || object === "behind") return done;
    try {
      return await this.#settle(this.#situationOf(object), signal);
    } catch (failure) {
      if (failure instanceof KubeError && failure.reason === "Conflict") return afterConflict;
      throw failure;
    }
  }

  /** Says on the object why it is not looked after, if the fault is its own. */
  async tellFailure(key: ObjectKey, failure: unknown): Promise<void> {
    const message = poisonIn(failure);
    const object = this.parts.flows.get(key);
    if (message === null || !object) return;
    const { generation = 1 } = object.metadata;
    const conditions = stalled(object.status?.conditions, message, generation, this.parts.clock.now());
    await this.parts.statuses.write(kind, object, { ...object.status, conditions }, false);
  }

  async #settle(first: Situation, signal: AbortSignal): Promise<Result> {
    for (let situation = first; ;) {
      signal.throwIfAborted();
      const next = await this.#act(situation);
      if ("kind" in next) return next;
      situation = { ...situation, ...next };
    }
  }

  #situationOf(object: FlowObject): Situation {
    const { namespace = "" } = object.metadata;
    const { namespaces, flowRuns } = this.parts;
    const document = documentOf(object);
    return {
      object,
      isNamespaceTerminating: namespaces.isTerminating(namespace),
      document,
      digest: document.digest,
      lastRun: lastRunOf(object, flowRuns.list(namespace)),
      isArchived: false,
    };
  }

  async #act(situation: Situation): Promise<Partial<Situation> | Result> {
    const { object } = situation;
    const { kube } = this.parts;
    switch (planFlow(situation).kind) {
      case "nothing":
        return done;
      case "claim":
        return this.#nextOf(object, await claim(kube, kind.resource, object, flowFinalizer));
      case "release":
        return this.#nextOf(object, await release(kube, kind.resource, object, flowFinalizer));
      case "archive":
        return this.#archive(object);
      case "publish":
        return this.#publish(situation);
      case "showLastRun":
        return this.#write(object, { ...object.status, lastRun: situation.lastRun! });
    }
  }

  /** Goes on with the object as it is then; null: it is gone. */
  #nextOf(before: FlowObject, after: FlowObject | null): Partial<Situation> | Result {
    this.#ownWrites.wrote(before, after);
    return after ? { object: after } : done;
  }

  async #archive({ metadata: { namespace = "", name, uid } }: FlowObject): Promise<Partial<Situation>> {
    try {
      await this.parts.backend.archiveFlow({ namespace, name, uid });
    } catch (failure) {
      const isUnknown = failure instanceof BackendRefused && failure.status === 404;
      if (!isUnknown) throw failure; // else there is no such project, and nothing of it to archive
    }
    return { isArchived: true };
  }

  /** Not before what comes of it may be written. */
  async #publish({ object, document, lastRun }: Situation): Promise<Partial<Situation> | Result> {
    const rest = this.parts.statuses.restOf(object);
    if (rest > 0) return requeueAfter(rest);
    const publication = await this.#publicationOf(object, document);
    const nowMs = this.parts.clock.now();
    const status = publishedStatus(object, document.digest, publication, nowMs);
    return this.#write(object, lastRun ? { ...status, lastRun } : status);
  }

  async #publicationOf({ metadata }: FlowObject, document: FlowDocument): Promise<Publication> {
    if (document.kind !== "whole") return { outcome: document.kind };
    const { namespace = "", name, uid, generation = 1 } = metadata;
    return this.parts.backend.publishFlow({ namespace, name, uid, generation, text: document.text });
  }

  async #write(object: FlowObject, status: FlowStatus): Promise<Partial<Situation> | Result> {
    const written = await this.parts.statuses.write(kind, object, status, false);
    if (written.kind === "later") return requeueAfter(written.ms);
    if (written.kind !== "written") return done;
    this.#ownWrites.wrote(object, written.object);
    await this.#tell(object, status);
    return { object: written.object };
  }

  async #tell({ metadata, status: before }: FlowObject, { conditions }: FlowStatus): Promise<void> {
    const was = conditionOf(before?.conditions, "Published");
    const published = conditionOf(conditions, "Published")!;
    if (was?.status === published.status && was.message === published.message) return;
    const { reason, message } = published;
    const type = published.status === "True" ? "Normal" : "Warning";
    await this.parts.events.record({ apiVersion, kind: kind.kind, metadata }, { type, reason, message });
  }
}
