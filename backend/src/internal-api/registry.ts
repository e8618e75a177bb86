import { archiveFlow } from "./cluster/archive-flow.js";
import { askProbe } from "./cluster/ask-probe.js";
import { askRun } from "./cluster/ask-run.js";
import { bindProject } from "./cluster/bind-project.js";
import { detachProject } from "./cluster/detach-project.js";
import { drainWorkers } from "./cluster/drain-workers.js";
import { lookAtRuns } from "./cluster/look-at-runs.js";
import { lookAtWorkers } from "./cluster/look-at-workers.js";
import { publishFlow } from "./cluster/publish-flow.js";
import { startRun } from "./cluster/start-run.js";
import { takeLeadership } from "./cluster/take-leadership.js";
import { takeObservations } from "./cluster/take-observations.js";
import { takeProbe } from "./cluster/take-probe.js";
import { nextDemand } from "./next-demand.js";
import { registerWorker } from "./register-worker.js";
import { releaseWorker } from "./release-worker.js";
import type { InternalRoute } from "./route.js";

/** Everything that the internal listener answers. What is not here does not exist. */
export const internalRoutes: readonly InternalRoute[] = [
  ...[nextDemand, registerWorker, releaseWorker],
  ...[takeLeadership, bindProject, detachProject, publishFlow, archiveFlow],
  ...[startRun, askRun, lookAtRuns, lookAtWorkers, drainWorkers, takeObservations],
  ...[askProbe, takeProbe],
];
