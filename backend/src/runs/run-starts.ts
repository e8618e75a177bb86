import { createHash } from "node:crypto";
import { acceptInputs, type Firing, type Json, type Plan } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { presentFlow, versionOf } from "../flows/flow-service.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { Labels } from "../store/port/flows.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { ClusterOrigin } from "../store/port/runs.js";
import type { SchedulePlace } from "../store/port/schedules.js";
import type { RunSummary } from "../store/port/run-search.js";
import type { KnownPlan } from "./plan-cache.js";
import { labelKeys, valueKeys } from "./run-keys.js";
import type { RunRequest } from "./run-service.js";

export interface StartRequest {
  readonly project: string;
  readonly subject: StartSubject;
  readonly inputs: Json;
  /** Besides the flow's own, which they replace by name. */
  readonly labels: Labels;
  /** 0–100; null: the flow's. */
  readonly priority: number | null;
  /** The same one again is the same run; null: a run of its own. */
  readonly idempotencyKey: string | null;
  /** Who starts it. */
  readonly by: string;
  /** Default: somebody asks for it. */
  readonly firing?: FiringStart;
  /** Default: it is the run of no object of a cluster. */
  readonly cluster?: ClusterStart;
}

/** What to run: a published flow, or a document that was found valid and is in no list. */
export type StartSubject =
  | { readonly flow: string; readonly version: "latest" | number }
  | { readonly name: string; readonly version: string; readonly text: string; readonly labels: Labels };

/** The run of a scheduled time, which has no other. */
export interface FiringStart {
  /** As the run's expressions see it. */
  readonly of: Firing;
  /** Epoch ms. */
  readonly scheduledAt: number;
}

/** The run of an object of a cluster, which has no other. */
export interface ClusterStart {
  readonly object: ClusterOrigin;
  readonly runId: string;
  /** Of the controller that asks. */
  readonly epoch: number;
  /** It begins paused. */
  readonly isSuspended: boolean;
}

export interface StartedRun {
  readonly run: RunSummary;
  /** False: the key's run was there. */
  readonly isNew: boolean;
}

interface RunStartParts {
  readonly store: PlatformStore;
  readonly runs: { start(request: RunRequest): Promise<RunRef> };
  readonly plans: {
    of(project: string, version: { readonly version: string; readonly text: string }): KnownPlan;
  };
  /** Of a project at a time. */
  readonly maxOpenRuns: number;
  /** Of the request that asks for a run; null: there is none. */
  readonly traceparent: () => string | null;
}

export const standardMaxOpenRuns = 10_000;

/** When a project that has too many open runs should ask again. */
const retryAfterSeconds = 5;

/** What a start needs to know of its flow. */
interface Version {
  readonly name: string;
  /** Null: it is not published. */
  readonly number: number | null;
  readonly version: string;
  readonly text: string;
  readonly labels: Labels;
}

/**
 * Starts runs.
 *
 * K1 A run's id derives from its project and its key, its scheduled time, or its object's uid: the run's own uniqueness is the key's, whoever asks when.
 * K2 What was asked for is kept as a hash with the run: the same key with another body is refused, as long as there is
 *    the run.
 */
export class RunStarts {
  constructor(private readonly parts: RunStartParts) {}

  /**
   * Resolves after the commit. Throws `AppError`: `NotFound` for a flow or version that does not exist,
   * `Unprocessable` for input that the flow does not take, `TooManyRequests` for a project with too many open runs,
   * `IdempotencyKeyReused` for a key that another request has.
   */
  async start(request: StartRequest): Promise<StartedRun> {
    const runId = runIdOf(request); // K1
    if (runId === undefined) return this.#startNew(request, undefined);
    const present = await this.#started(request, runId);
    if (present) return present;
    try {
      return await this.#startNew(request, runId);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== "RunExists") throw failure;
      return (await this.#started(request, runId))!;
    }
  }

  async #startNew(request: StartRequest, runId: string | undefined): Promise<StartedRun> {
    const { store, plans, runs, maxOpenRuns, traceparent } = this.parts;
    const { project, by, firing, cluster } = request;
    const { version, config } = await store.withTransaction({ project }, async (tx) => {
      if ((await tx.runSearch.countOpen(maxOpenRuns)) >= maxOpenRuns) throw tooMany(maxOpenRuns);
      const config = (await tx.projectConfig.get())?.values ?? {};
      return { version: await requestedVersion(tx, request), config };
    });
    const { plan } = plans.of(project, version);
    const inputs = acceptedInputs(plan, request.inputs);
    const labels = { ...version.labels, ...request.labels };
    const started = await runs.start({
      ...{ project, plan, inputs, config, text: version.text },
      priority: request.priority ?? plan.priority,
      ...(runId !== undefined && { runId }),
      ...(firing && { trigger: firing.of }),
      traceparent: traceparent(),
      startedBy: by,
      ...(cluster && { leader: cluster.epoch, pausedBy: cluster.isSuspended ? by : null }),
      origin: {
        ...{ flow: version.name, flowNumber: version.number, labels, startedBy: by },
        requestHash: runId === undefined || firing ? null : hashOfRequest(request),
        keys: [...labelKeys(project, labels), ...valueKeys(project, "input", inputs)],
        ...(cluster && { object: cluster.object }),
      },
    });
    const run = await store.withTransaction(started, (tx) => tx.runSearch.get(started.runId));
    return { run: run!, isNew: true };
  }

  /** The run that the key has; null: none yet. */
  async #started(request: StartRequest, runId: string): Promise<StartedRun | null> {
    const run = await this.parts.store.withTransaction(request, (tx) => tx.runSearch.get(runId));
    if (!run) return null;
    if (!request.firing && run.requestHash !== hashOfRequest(request)) throw conflict(runId); // K2
    return { run, isNew: false };
  }
}

async function requestedVersion(tx: PlatformTransaction, { subject }: StartRequest): Promise<Version> {
  if ("text" in subject) return { ...subject, number: null };
  const flow = await presentFlow(tx, subject.flow);
  if (subject.version === "latest") return flow;
  return { ...(await versionOf(tx, flow.name, subject.version)), name: flow.name, labels: flow.labels };
}

function acceptedInputs(plan: Plan, given: Json): Json {
  const accepted = acceptInputs(plan, given);
  if ("inputs" in accepted) return accepted.inputs;
  const [first] = accepted.issues;
  throw new AppError("Unprocessable", `The flow does not take this input: ${first!.message}.`, {
    details: { issues: accepted.issues },
  });
}

/** Undefined: any new one. */
function runIdOf({ project, subject, idempotencyKey, firing, cluster }: StartRequest): string | undefined {
  if (cluster) return cluster.runId;
  if (firing && "flow" in subject)
    return scheduledRunId(project, { flow: subject.flow, name: firing.of.name }, firing.scheduledAt);
  return idempotencyKey === null ? undefined : derivedRunId(["run", project, idempotencyKey]);
}

/** Of the run that a scheduled time has, or will have. */
export function scheduledRunId(project: string, { flow, name }: SchedulePlace, scheduledAt: number): string {
  return derivedRunId(["firing", project, flow, name, scheduledAt]);
}

/** As a UUID of version 8 has it: bits of the maker's own. */
function derivedRunId(parts: readonly Json[]): string {
  const hex = digest(parts);
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...groups, hex.slice(20, 32)].join("-");
}

/** Who asks is no part of it, and neither is the order of labels or inputs. */
function hashOfRequest({ subject, inputs, labels, priority }: StartRequest): string {
  const what = "flow" in subject ? subject.flow : subject.name;
  return digest([what, subject.version, sorted(inputs), sorted({ ...labels }), priority]);
}

function sorted(json: Json): Json {
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(sorted);
  const names = Object.keys(json).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(json[name]!)]));
}

function digest(parts: readonly Json[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function conflict(runId: string): AppError {
  return new AppError("IdempotencyKeyReused", "This key was used for another request: use a new one.", {
    details: { runId },
  });
}

function tooMany(maxOpenRuns: number): AppError {
  return new AppError(
    "TooManyRequests",
    `The project has ${maxOpenRuns} runs that have not ended: start more when some have.`,
    { details: { retryAfterSeconds } },
  );
}
