import type { RunLog } from "../../port/run-log.js";
import type { ProjectSession } from "../project-session.js";
import { logAfter, logBefore } from "../statements/run-log.js";

export function postgresRunLog(session: ProjectSession): RunLog {
  return {
    after: (runId, { path, attempt }, position, limit) =>
      session.all(logAfter, runId, path, attempt, position, limit),
    before: (runId, { path, attempt }, position, limit) =>
      session.all(logBefore, runId, path, attempt, position, limit),
  };
}
