import type { DueSchedules, Firings, Schedules } from "../../port/schedules.js";
import type { ProjectSession } from "../project-session.js";
import {
  firingsUnderWay,
  listFirings,
  newestFirings,
  openScheduledRuns,
  putFiring,
  trimFirings,
} from "../statements/firings.js";
import {
  deleteSchedule,
  dueSchedules,
  getSchedule,
  listSchedules,
  lockDueSchedule,
  lockSchedule,
  lockSchedulesOf,
  nextSchedule,
  putSchedule,
} from "../statements/schedules.js";
import type { RunAlone } from "./across-projects.js";

export function postgresSchedules(session: ProjectSession): Schedules {
  return {
    get: ({ flow, name }) => session.first(getSchedule, flow, name),
    list: (flow, after, limit) => session.all(listSchedules, flow, after.flow, after.name, limit),
    lockOf: (flow) => session.all(lockSchedulesOf, flow),
    lock: ({ flow, name }) => session.first(lockSchedule, flow, name),
    lockDue: ({ flow, name }) => session.first(lockDueSchedule, flow, name),
    async put({ flow, name, cron, timezone, overlap, catchUp, isEnabled, ...times }) {
      const { nextAt, lookAt, pausedAt, pausedBy } = times;
      const what = [flow, name, cron, timezone, overlap, catchUp, isEnabled] as const;
      await session.write(putSchedule, ...what, nextAt, lookAt, pausedAt, pausedBy);
    },
    async delete({ flow, name }) {
      await session.write(deleteSchedule, flow, name);
    },
  };
}

export function postgresFirings(session: ProjectSession): Firings {
  return {
    async put({ flow, name }, { scheduledAt, status, runId, reason, message, ...told }) {
      const { until, times, askedBy, decidedAt } = told;
      const what = [flow, name, scheduledAt, status, runId, reason, message] as const;
      await session.write(putFiring, ...what, until, times, askedBy, decidedAt);
    },
    list: ({ flow, name }, before, limit) => session.all(listFirings, flow, name, before, limit),
    underWay: ({ flow, name }) => session.all(firingsUnderWay, flow, name),
    async openRuns({ flow, name }, but) {
      return (await session.all(openScheduledRuns, flow, name, but)).map(({ runId }) => runId);
    },
    newest: (places) =>
      session.all(
        newestFirings,
        places.map(({ flow }) => flow),
        places.map(({ name }) => name),
      ),
    async trim({ flow, name }, keep) {
      await session.write(trimFirings, flow, name, keep);
    },
  };
}

export function postgresDueSchedules(runAlone: RunAlone): DueSchedules {
  return {
    async due(limit) {
      return (await runAlone(dueSchedules, [limit])).rows;
    },
    async next() {
      return (await runAlone(nextSchedule, [])).rows[0]?.lookAt ?? null;
    },
  };
}
