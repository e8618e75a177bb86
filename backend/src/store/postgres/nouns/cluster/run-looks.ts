import type { RunLooks } from "../../../port/cluster/run-looks.js";
import type { ProjectSession } from "../../project-session.js";
import { lookAtAttempts, lookAtRuns } from "../../statements/run-looks.js";

export function postgresRunLooks(session: ProjectSession): RunLooks {
  return {
    runs: (runIds) => session.all(lookAtRuns, runIds),
    attempts: (runIds) => session.all(lookAtAttempts, runIds),
  };
}
