/** Paths of the runner listener. Claims carry the worker token, everything else the attempt's callback token. */
export const routes = {
  claim: "/runner/v1/claim",
  heartbeat: (attemptId: string): string => attemptPath(attemptId, "heartbeat"),
  logs: (attemptId: string): string => attemptPath(attemptId, "logs"),
  result: (attemptId: string): string => attemptPath(attemptId, "result"),
} as const;

/** The media type of a body of log lines. */
export const ndjson = "application/x-ndjson";

function attemptPath(attemptId: string, call: string): string {
  return `/runner/v1/attempts/${encodeURIComponent(attemptId)}/${call}`;
}
