import type { Retention } from "../../port/expiry.js";
import type { ProjectSession } from "../project-session.js";
import { deleteEvents } from "../statements/events.js";
import {
  deletePayloads,
  deleteRun,
  deleteRunAttempts,
  deleteRunCalls,
  deleteRunEvents,
  deleteRunLog,
  deleteRunStaged,
  deleteRunWorkers,
  deleteWorkersOver,
  getRetention,
  lockExpiredRun,
  oldestRun,
  setRetention,
} from "../statements/retention.js";

/** What knows its run by the attempts goes before them. */
const partsOfARun = [
  deleteRunStaged,
  deleteRunCalls,
  deleteRunWorkers,
  deleteRunAttempts,
  deleteRunEvents,
  deleteRun,
];

export function postgresRetention(session: ProjectSession): Retention {
  return {
    async get() {
      return (await session.first(getRetention))?.keepMs ?? null;
    },
    async set(keepMs) {
      await session.write(setRetention, keepMs);
    },
    async lockExpired(runId, keepMs) {
      return (await session.first(lockExpiredRun, runId, keepMs)) !== null;
    },
    deleteLog: (runId, limit) => session.write(deleteRunLog, runId, limit),
    async deleteRun(runId) {
      for (const part of partsOfARun) await session.write(part, runId);
    },
    async deletePayloads(limit) {
      const oldest = await session.first(oldestRun);
      return session.write(deletePayloads, oldest!.before, limit);
    },
    deleteEvents: (keepMs, limit) => session.write(deleteEvents, keepMs, limit),
    async deleteWorkersOver(keepMs) {
      await session.write(deleteWorkersOver, keepMs);
    },
  };
}
