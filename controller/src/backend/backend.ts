import {
  internalRoutes,
  protocolVersion,
  validators,
  type FlowArchive,
  type FlowPublication,
  type FlowPublicationAnswer,
  type LeadershipAnswer,
  type LeadershipRequest,
  type Observation,
  type OwnedRun,
  type ProbeAnswer,
  type ProbeReport,
  type ProjectAnswer,
  type ProjectDetach,
  type ProjectRequest,
  type RunAnswer,
  type RunAsk,
  type RunOwner,
  type RunRequest,
  type RunsLookAnswer,
  type WorkersDrain,
  type WorkersDrainAnswer,
  type WorkersLookAnswer,
  type WorkerView,
} from "@flowrunner/protocol";
import type { BackendConnection } from "./connection.js";

/** What a call says, without what every call says. */
type Said<Request> = Omit<Request, "v" | "epoch">;

/** How many of a kind one call may name. */
const mostRuns = 100;
const mostPods = 500;
const mostObservations = 500;

/** Takes the next epoch: from here on the backend refuses all earlier leaders. `holder`: a name, for people. */
export async function takeEpoch(connection: BackendConnection, holder: string): Promise<number> {
  const request: LeadershipRequest = { v: protocolVersion, holder };
  const path = internalRoutes.leadership;
  const { epoch } = await connection.ask<LeadershipAnswer>(path, request, validators.leadershipAnswer);
  return epoch;
}

/**
 * The backend as the leader of one epoch calls it. Every call is idempotent; each throws `StaleEpoch`, `BackendRefused`,
 * `Unsendable` or `BackendUnavailable`.
 */
export class Backend {
  constructor(
    private readonly connection: BackendConnection,
    private readonly epoch: number,
  ) {}

  bindProject(request: Said<ProjectRequest>): Promise<ProjectAnswer> {
    return this.#ask(internalRoutes.projects, request, validators.projectAnswer);
  }

  detachProject(request: Said<ProjectDetach>): Promise<void> {
    return this.#tell(internalRoutes.detachedProjects, request);
  }

  publishFlow(request: Said<FlowPublication>): Promise<FlowPublicationAnswer> {
    return this.#ask(internalRoutes.flows, request, validators.flowPublicationAnswer);
  }

  archiveFlow(request: Said<FlowArchive>): Promise<void> {
    return this.#tell(internalRoutes.archivedFlows, request);
  }

  startRun(request: Said<RunRequest>): Promise<RunAnswer> {
    return this.#ask(internalRoutes.runs, request, validators.runAnswer);
  }

  /** Committed when it resolves, also where the run has ended. */
  askRun(request: Said<RunAsk>): Promise<void> {
    return this.#tell(internalRoutes.runAsks, request);
  }

  /** The runs of these objects, of any number. */
  async lookAtRuns(namespace: string, owners: readonly RunOwner[]): Promise<readonly OwnedRun[]> {
    const answers = inParts(owners, mostRuns).map((part) =>
      this.#ask<RunsLookAnswer>(
        internalRoutes.runViews,
        { namespace, owners: part },
        validators.runsLookAnswer,
      ),
    );
    return (await Promise.all(answers)).flatMap((answer) => answer.runs);
  }

  /** The agents of these pods, where the backend has heard of them. `pods`: any number of uids. */
  async lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]> {
    const answers = inParts(pods, mostPods).map((part) =>
      this.#ask<WorkersLookAnswer>(internalRoutes.workerViews, { pods: part }, validators.workersLookAnswer),
    );
    return (await Promise.all(answers)).flatMap((answer) => answer.workers);
  }

  /** The uids of those that have claimed nothing and never will. At least one pod, at most 500. */
  async drainWorkers(request: Said<WorkersDrain>): Promise<readonly string[]> {
    const path = internalRoutes.drainedWorkers;
    return (await this.#ask<WorkersDrainAnswer>(path, request, validators.workersDrainAnswer)).drained;
  }

  /** Any number. */
  async observe(observations: readonly Observation[]): Promise<void> {
    for (const part of inParts(observations, mostObservations))
      await this.#tell(internalRoutes.observations, { observations: part });
  }

  /** What is to be probed for, and when somebody did so last. */
  askProbe(): Promise<ProbeAnswer> {
    return this.#ask(internalRoutes.probe, {}, validators.probeAnswer);
  }

  reportProbe(report: Said<ProbeReport>): Promise<void> {
    return this.#tell(internalRoutes.probeReports, report);
  }

  #ask<Answer>(path: string, said: object, validator: (typeof validators)[keyof typeof validators]) {
    return this.connection.ask<Answer>(path, this.#full(said), validator);
  }

  #tell(path: string, said: object): Promise<void> {
    return this.connection.tell(path, this.#full(said));
  }

  #full(said: object): object {
    return { ...said, v: protocolVersion, epoch: this.epoch };
  }
}

function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  for (let start = 0; start < items.length; start += most) parts.push(items.slice(start, start + most));
  return parts;
}
