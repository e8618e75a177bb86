import type { Runs } from "../../port/runs.js";
import type { ProjectSession } from "../project-session.js";
import { getRun } from "../statements/get-run.js";
import { insertRun } from "../statements/insert-run.js";
import { lockRun } from "../statements/lock-run.js";
import { updateRun } from "../statements/update-run.js";

export function postgresRuns(session: ProjectSession): Runs {
  return {
    async insert({ runId, flowVersion, priority, status, version, wakeAt, rank, createdAt, startedAt }) {
      const place = [version, wakeAt, rank, createdAt, startedAt] as const;
      return (await session.first(insertRun, runId, flowVersion, priority, status, ...place))!;
    },
    get: (runId) => session.first(getRun, runId),
    lock: (runId) => session.first(lockRun, runId),
    update: (runId, expectedVersion, { status, version, wakeAt, rank, startedAt }) =>
      session.change("runs", updateRun, runId, expectedVersion, status, version, wakeAt, rank, startedAt),
  };
}
