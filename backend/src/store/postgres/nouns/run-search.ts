import type { RunSearch } from "../../port/run-search.js";
import type { ProjectSession } from "../project-session.js";
import { findRuns, listRuns } from "../statements/list-runs.js";
import { busyFlows, runsByTime } from "../statements/run-activity.js";
import { countOpenRuns, getRunSummary } from "../statements/run-search.js";

/** Later than any run. */
const endOfTime = Number.MAX_SAFE_INTEGER;

export function postgresRunSearch(session: ProjectSession): RunSearch {
  return {
    get: (runId) => session.first(getRunSummary, runId),
    page(filter, place, limit) {
      const { statuses = null, flow = null, flowNumber = null, startedBy = null, keys = [] } = filter;
      const { createdAfter = -1, createdBefore = endOfTime } = filter;
      const { createdAt, runId } = place ?? { createdAt: endOfTime, runId: "" };
      const times = [createdAfter, createdBefore, createdAt] as const;
      const values = [statuses, flow, flowNumber, startedBy, ...times, runId, limit] as const;
      return keys.length > 0 ? session.all(findRuns, ...values, keys) : session.all(listRuns, ...values);
    },
    async activity({ since, most, sliceMs, flows }) {
      return {
        times: await session.all(runsByTime, since, most, sliceMs),
        flows: await session.all(busyFlows, since, most, flows),
      };
    },
    async countOpen(most) {
      return (await session.first(countOpenRuns, most))!.count;
    },
  };
}
