import type { OwnedRun, RunAnswer, RunAsk, RunOwner, RunRequest } from "@flowrunner/protocol";
import { type Clock, keyOf, type KubeClient, KubeError, type ObjectKey } from "@flowrunner/kube";
import { BackendRefused } from "../backend/failures.js";
import { conditionOf } from "../custom-resource/conditions.js";
import { claim, release } from "../custom-resource/finalizer.js";
import { originAnnotation, runFinalizer } from "../custom-resource/names.js";
import { OwnWrites } from "../custom-resource/own-writes.js";
import { apiVersion, type RunObject, type RunStatus } from "../custom-resource/objects.js";
import { poisonIn, stalled } from "../custom-resource/poisoned.js";
import type { StatusWriter } from "../custom-resource/status-writer.js";
import type { Cache } from "../runtime/cache.js";
import type { Happening, Subject } from "../runtime/event-recorder.js";
import { done, requeueAfter, type Reconciler, type Result } from "../runtime/reconciler.js";
import { happeningOf } from "./happening.js";
import { hasEnded, planRun, type RunAction, type RunSituation } from "./plan-run.js";
import type { RunIndex } from "./run-index.js";
import type { RunKind, Wait } from "./run-kind.js";
import { refusedStatus, viewedStatus, waitingStatus } from "./run-status.js";

/** A call as it is made of an object; who the caller is, the backend knows. */
type Said<Request> = Omit<Request, "v" | "epoch">;

export interface RunReconcilerParts<T extends RunObject> {
  readonly kind: RunKind<T>;
  readonly objects: Pick<Cache<T>, "get">;
  readonly kube: Pick<KubeClient, "get" | "patch" | "delete">;
  readonly backend: {
    startRun(request: Said<RunRequest>): Promise<RunAnswer>;
    askRun(request: Said<RunAsk>): Promise<void>;
  };
  readonly looks: { look(namespace: string, owner: RunOwner): Promise<OwnedRun> };
  readonly namespaces: { isTerminating(namespace: string): boolean };
  readonly index: RunIndex;
  readonly statuses: StatusWriter;
  readonly events: { record(subject: Subject, happening: Happening): Promise<void> };
  readonly clock: Clock;
}

/** The cache is older than what was to be written on: the watch brings the newer one. */
const afterConflict = requeueAfter(500);
/** The backend knows a thing later than the cluster does. */
const waitForBackendMs = 5_000;
/** The backend's word for a flow that it has not, or not any more. */
const flowNotFound = "FlowNotFound";

/** An object's run is found by the object's uid; of this none can begin. */
const onlyWhatHasBegun: ReturnType<RunKind<RunObject>["request"]> = {
  ...{ subject: { function: {} }, inputs: {}, idempotencyKey: null },
};

/**
 * Begins, stops and reports the runs of FlowRuns or FunctionRuns as `planRun` says.
 *
 * O1 A run is found by its object's uid or key. What the object's status tells of it, others may have written: an object
 *    that tells of another run than its own is looked after as if it told of its own, or of none if that has not begun.
 */
export class RunReconciler<T extends RunObject> implements Reconciler {
  readonly #ownWrites = new OwnWrites();

  constructor(private readonly parts: RunReconcilerParts<T>) {}

  async reconcile(key: ObjectKey, signal: AbortSignal): Promise<Result> {
    const object = this.#ownWrites.current(this.parts.objects, key);
    if (object === "behind") return done;
    if (!object) return this.#forget(key);
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
    const object = this.parts.objects.get(key);
    if (message === null || !object || hasEnded(object)) return;
    const { generation = 1 } = object.metadata;
    const status = (object.status ?? {}) as RunStatus;
    const conditions = stalled(status.conditions, message, generation, this.parts.clock.now());
    await this.#write(object, { ...status, conditions }, false);
  }

  async #settle(first: RunSituation<T>, signal: AbortSignal): Promise<Result> {
    for (let situation = first; ;) {
      signal.throwIfAborted();
      const next = await this.#act(planRun(situation), situation);
      if ("kind" in next) return next;
      situation = { ...situation, ...next, nowMs: this.parts.clock.now() };
    }
  }

  #situationOf(object: T): RunSituation<T> {
    const { kind, namespaces, clock } = this.parts;
    const { namespace = "" } = object.metadata;
    const { run = null } = (object.status ?? {}) as RunStatus;
    return {
      object,
      isNamespaceTerminating: namespaces.isTerminating(namespace),
      isSuspended: kind.isSuspended(object),
      wait: kind.waitOf(object),
      flaw: run === null ? kind.flawOf(object) : null,
      run,
      view: undefined,
      asked: [],
      isTold: false,
      nowMs: clock.now(),
    };
  }

  /** What the situation is then; or a result: there is nothing more to do now. */
  #act(action: RunAction, situation: RunSituation<T>): Promise<Partial<RunSituation<T>> | Result> | Result {
    const { object, nowMs } = situation;
    switch (action.kind) {
      case "nothing":
        return this.#forget(keyOf(object));
      case "claim":
        return this.#claim(object);
      case "release":
        return this.#release(object);
      case "start":
        return this.#start(situation, action.isSuspended);
      case "look":
        return this.#look(situation);
      case "ask":
        return this.#ask(situation, action.ask);
      case "wait":
        return this.#report(object, waitingStatus(object, action.wait, nowMs));
      case "refuse":
        return this.#report(object, refusedStatus(object, action, nowMs));
      case "report":
        return this.#report(object, viewedStatus(this.parts.kind, object, action.view, nowMs));
      case "expireLater":
        return requeueAfter(action.ms);
      case "expire":
        return this.#expire(object);
    }
  }

  async #claim(object: T): Promise<Partial<RunSituation<T>> | Result> {
    const { kube, kind } = this.parts;
    const origin = { [originAnnotation]: object.metadata.uid };
    return this.#nextOf(object, await claim(kube, kind.resource, object, runFinalizer, origin));
  }

  async #release(object: T): Promise<Partial<RunSituation<T>> | Result> {
    const { kube, kind } = this.parts;
    return this.#nextOf(object, await release(kube, kind.resource, object, runFinalizer));
  }

  /** Goes on with the object as it is then; null: it is gone. */
  #nextOf(before: T, after: T | null): Partial<RunSituation<T>> | Result {
    this.#ownWrites.wrote(before, after);
    return after ? { object: after } : done;
  }

  async #start(
    { object, flaw }: RunSituation<T>,
    suspend: boolean,
  ): Promise<Partial<RunSituation<T>> | Result> {
    const { backend, kind, index } = this.parts;
    const { namespace = "", name, uid } = object.metadata;
    const origin = { kind: kind.kind, name, uid };
    const request = { namespace, origin, ...(flaw ? onlyWhatHasBegun : kind.request(object)), suspend };
    const answer = await unlessUnknown(backend.startRun(request), object);
    if (!answer) return this.#release(object);
    if (answer.outcome === "refused")
      return this.#refused(object, flaw ?? { reason: answer.code, message: answer.message });
    index.bind(keyOf(object), answer.run);
    return { run: answer.run };
  }

  /** A refused run that was wanted only to cancel it needs no cancelling. */
  async #refused(object: T, why: Wait): Promise<Partial<RunSituation<T>> | Result> {
    if (object.metadata.deletionTimestamp !== undefined) return this.#release(object);
    const nowMs = this.parts.clock.now();
    if (why.reason !== flowNotFound) return this.#report(object, refusedStatus(object, why, nowMs));
    const result = await this.#report(object, waitingStatus(object, why, nowMs));
    return "kind" in result && result.kind === "done" ? requeueAfter(waitForBackendMs) : result;
  }

  async #look({ object, run }: RunSituation<T>): Promise<Partial<RunSituation<T>>> {
    const { index, looks, kind } = this.parts;
    index.bind(keyOf(object), run!);
    const own = await looks.look(object.metadata.namespace ?? "", this.#ownerOf(object));
    if (own.run === run) return { view: own.view };
    return own.view ? { run: own.run } : { run: null, flaw: kind.flawOf(object) }; // O1
  }

  #ownerOf(object: T): RunOwner {
    const { idempotencyKey } = this.parts.kind.request(object);
    return { uid: object.metadata.uid, idempotencyKey };
  }

  async #ask({ object, asked }: RunSituation<T>, ask: RunAsk["ask"]): Promise<Partial<RunSituation<T>>> {
    const { namespace = "" } = object.metadata;
    const owner = this.#ownerOf(object); // O1
    await unlessUnknown(this.parts.backend.askRun({ namespace, owner, ask }), object);
    return { asked: [...asked, ask], view: undefined };
  }

  async #report(object: T, status: RunStatus): Promise<Partial<RunSituation<T>> | Result> {
    const isLast = status.finishedAt !== undefined;
    const written = await this.#write(object, status, isLast);
    if (written.kind === "later") return requeueAfter(written.ms);
    if (written.kind === "same" && isLast) return { isTold: true };
    if (written.kind !== "written") return done;
    this.#ownWrites.wrote(object, written.object);
    await this.#tell(object, status);
    return isLast ? { object: written.object, isTold: true } : done;
  }

  #write(object: T, status: RunStatus, isLast: boolean) {
    return this.parts.statuses.write(this.parts.kind, object, status as NonNullable<T["status"]>, isLast);
  }

  async #tell(before: T, status: RunStatus): Promise<void> {
    const { events, kind } = this.parts;
    const happening = happeningOf(before.status?.state, status, conditionOf(status.conditions, "Succeeded"));
    const { metadata } = before;
    if (happening) await events.record({ apiVersion, kind: kind.kind, metadata }, happening);
  }

  /** Asked of the API server itself: what the cache holds may have a longer life by now. */
  async #expire(object: T): Promise<Result> {
    const { kube, kind } = this.parts;
    const key = keyOf(object);
    const present = await kube.get<T>(kind.resource, key);
    if (!present || present.metadata.uid !== object.metadata.uid) return done;
    const still = planRun(this.#situationOf(present));
    if (still.kind === "expireLater") return requeueAfter(still.ms);
    if (still.kind === "expire") await kube.delete(kind.resource, key, { uid: present.metadata.uid });
    return done;
  }

  #forget(key: ObjectKey): Result {
    this.parts.index.forget(key);
    return done;
  }
}

/** Null: the backend knows no such project or run, and nobody wants it any more. */
async function unlessUnknown<T>(answer: Promise<T>, { metadata }: RunObject): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    const isUnknown = failure instanceof BackendRefused && failure.status === 404;
    if (!isUnknown || metadata.deletionTimestamp === undefined) throw failure;
    return null;
  }
}
