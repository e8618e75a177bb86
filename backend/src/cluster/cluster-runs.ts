import type { Json, JsonObject } from "@flowrunner/engine";
import type { RunAnswer, RunAsk, RunRequest } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { CheckedDocument } from "../flows/check-document.js";
import type { RunService } from "../runs/run-service.js";
import type { RunStarts, StartSubject } from "../runs/run-starts.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { clusterActor } from "./cluster-actor.js";
import type { Epochs } from "./epochs.js";
import { functionFlow } from "./function-flow.js";
import type { ProjectBindings } from "./project-bindings.js";
import { runIdOf } from "./run-ids.js";

interface ClusterRunsParts {
  readonly epochs: Pick<Epochs, "refuseStale">;
  readonly store: PlatformStore;
  readonly bindings: Pick<ProjectBindings, "projectOf">;
  readonly starts: Pick<RunStarts, "start">;
  readonly runs: Pick<RunService, "cancel" | "pause" | "resume">;
  readonly checker: { check(text: string): Promise<CheckedDocument> };
}

const by = clusterActor.email;

/** What a request to begin a run comes to. `isCommitted`: by a run that there was not before. */
interface Begun {
  readonly answer: RunAnswer;
  readonly isCommitted: boolean;
}

/**
 * Runs of FlowRun and FunctionRun objects.
 *
 * U1 An object without a key has one run, found by its uid, whatever has become of the object since.
 * U2 Nobody names a run: an object's is found by its uid or its key, so that none can be shown or stopped by an object
 *    whose status was told of it by somebody else.
 */
export class ClusterRuns {
  constructor(private readonly parts: ClusterRunsParts) {}

  /**
   * The object's run, or why there never will be one. Throws `AppError`: `StaleEpoch`, `NotFound` for a namespace without
   * a project, `TooManyRequests`.
   */
  async start(request: RunRequest): Promise<RunAnswer> {
    const { answer, isCommitted } = await this.#begin(request);
    if (!isCommitted) await this.parts.epochs.refuseStale(request.epoch); // a commit has held the epoch itself
    return answer;
  }

  /** Resolves after the commit; a run that has ended already is left. Throws `AppError`: `StaleEpoch`, `NotFound`. */
  async ask({ epoch, namespace, owner, ask }: RunAsk): Promise<void> {
    const project = await this.parts.bindings.projectOf(namespace);
    const run = { project, runId: runIdOf(project, owner) }; // U2
    try {
      await this.parts.runs[ask](run, by, epoch);
    } catch (failure) {
      if (!(failure instanceof AppError && failure.code === "RunEnded")) throw failure;
    }
  }

  #hasBegun({ project, runId }: RunRef): Promise<boolean> {
    return this.parts.store.withTransaction({ project }, async (tx) => (await tx.runs.get(runId)) !== null);
  }

  async #begin({ epoch, namespace, origin, subject, inputs, ...request }: RunRequest): Promise<Begun> {
    const project = await this.parts.bindings.projectOf(namespace);
    const { idempotencyKey: key, suspend: isSuspended } = request;
    const runId = runIdOf(project, { uid: origin.uid, idempotencyKey: key });
    if (key === null && (await this.#hasBegun({ project, runId })))
      return { answer: { outcome: "started", run: runId }, isCommitted: false }; // U1
    try {
      const { run, isNew } = await this.parts.starts.start({
        ...{ project, subject: await this.#subjectOf(subject), inputs: inputs as Json, labels: {}, by },
        ...{ priority: null, idempotencyKey: null },
        cluster: { object: origin, runId, epoch, isSuspended },
      });
      return { answer: { outcome: "started", run: run.runId }, isCommitted: isNew };
    } catch (failure) {
      return { answer: refusalOf(failure), isCommitted: false };
    }
  }

  async #subjectOf(subject: RunRequest["subject"]): Promise<StartSubject> {
    if ("flow" in subject) return { flow: subject.flow, version: subject.version ?? "latest" };
    const text = functionFlow(subject.function as JsonObject);
    const { flow, diagnostics } = await this.parts.checker.check(text);
    if (flow) return { name: flow.name, version: flow.version, text, labels: {} };
    const [first] = diagnostics.filter(({ severity }) => severity === "error");
    throw new AppError("InvalidFunction", first?.message ?? "This is no function.");
  }
}

/** What trying again would not change. */
const refusals: { readonly [code: string]: string } = {
  NotFound: "FlowNotFound",
  Unprocessable: "InvalidInputs",
  InvalidFunction: "InvalidFunction",
  IdempotencyKeyReused: "IdempotencyKeyReused",
};

function refusalOf(failure: unknown): RunAnswer {
  const code = failure instanceof AppError ? refusals[failure.code] : undefined;
  if (code === undefined) throw failure;
  return { outcome: "refused", code, message: (failure as AppError).message };
}
