/**
 * Paths of the runner listener. Claims and what is about files carry the worker token, everything else the attempt's
 * callback token.
 */
export const routes = {
  claim: "/runner/v1/claim",
  heartbeat: (attemptId: string): string => attemptPath(attemptId, "heartbeat"),
  logs: (attemptId: string): string => attemptPath(attemptId, "logs"),
  result: (attemptId: string): string => attemptPath(attemptId, "result"),
  filesPoll: "/runner/v1/files/poll",
  fileRequestTake: (request: string): string => fileRequestPath(request, "take"),
  fileRequestOutcome: (request: string): string => fileRequestPath(request, "outcome"),
} as const;

/** Where the Data API begins. A claim's answer names it without the backend's address, which the agent knows. */
export const dataRoute = "/data/v1";

/** The media type of a body of log lines. */
export const ndjson = "application/x-ndjson";

/** The media type of a head line and the bytes after it: see `head-line.ts`. */
export const filesMediaType = "application/vnd.flowrunner.files";

function fileRequestPath(request: string, call: string): string {
  return `/runner/v1/files/requests/${encodeURIComponent(request)}/${call}`;
}

function attemptPath(attemptId: string, call: string): string {
  return `/runner/v1/attempts/${encodeURIComponent(attemptId)}/${call}`;
}

/** Paths of the internal listener. The first three are for launchers too; the others carry a controller's epoch. */
export const internalRoutes = {
  demand: "/internal/v1/demand",
  workers: "/internal/v1/workers",
  releasedWorkers: "/internal/v1/workers/release",
  leadership: "/internal/v1/leadership",
  projects: "/internal/v1/projects",
  detachedProjects: "/internal/v1/projects/detach",
  flows: "/internal/v1/flows",
  archivedFlows: "/internal/v1/flows/archive",
  runs: "/internal/v1/runs",
  runAsks: "/internal/v1/runs/ask",
  runViews: "/internal/v1/runs/look",
  workerViews: "/internal/v1/workers/look",
  drainedWorkers: "/internal/v1/workers/drain",
  observations: "/internal/v1/observations",
  probe: "/internal/v1/probe",
  probeReports: "/internal/v1/probe/report",
} as const;

/** Code of the refusal (409) of a controller that leads no more: it has to exit. */
export const staleEpochCode = "StaleEpoch";
