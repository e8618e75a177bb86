import type { Expiry } from "../../port/expiry.js";
import { projectsWithEventsOver } from "../statements/events.js";
import { expiredRuns, forgetSessions, forgetTokens, projectsWithWorkersOver } from "../statements/expiry.js";
import { markPurged, projectsToPurge } from "../statements/purge.js";
import type { RunAlone } from "./across-projects.js";

export function postgresExpiry(runAlone: RunAlone): Expiry {
  return {
    async runs(keepMs, limit) {
      return (await runAlone(expiredRuns, [keepMs, limit])).rows;
    },
    async projectsWithWorkersOver(keepMs, limit) {
      return (await runAlone(projectsWithWorkersOver, [keepMs, limit])).rows.map(({ project }) => project);
    },
    async projectsWithEventsOver(keepMs, limit) {
      return (await runAlone(projectsWithEventsOver, [keepMs, limit])).rows.map(({ project }) => project);
    },
    async forgetCredentials(keepMs) {
      const sessions = await runAlone(forgetSessions, [keepMs]);
      const tokens = await runAlone(forgetTokens, [keepMs]);
      return sessions.affected + tokens.affected;
    },
    async projectsToPurge(graceMs, limit) {
      return (await runAlone(projectsToPurge, [graceMs, limit])).rows.map(({ project }) => project);
    },
    async markPurged(project) {
      await runAlone(markPurged, [project]);
    },
  };
}
