import type { RunOrigin, RunRow, Runs } from "../../port/runs.js";
import type { ProjectSession } from "../project-session.js";
import { addRunKeys } from "../statements/add-run-keys.js";
import { getRun } from "../statements/get-run.js";
import { insertRun } from "../statements/insert-run.js";
import { lockRuns } from "../statements/lock-runs.js";
import { setRunEnding } from "../statements/set-run-ending.js";
import { updateRun } from "../statements/update-run.js";

export function postgresRuns(session: ProjectSession): Runs {
  const addKeys = async (runId: string, keys: readonly string[]): Promise<void> => {
    if (keys.length > 0) await session.write(addRunKeys, runId, keys);
  };
  return {
    async insert(run, origin) {
      const { runId, flowVersion, priority, status, version, wakeAt, rank, logBytes } = run;
      const { createdAt, startedAt, traceparent } = run;
      const place = [version, wakeAt, rank, logBytes, createdAt, startedAt, traceparent] as const;
      const columns = originColumns(origin);
      const [row] = await Promise.all([
        session.first(insertRun, runId, flowVersion, priority, status, ...place, ...columns),
        addKeys(runId, origin?.keys ?? []),
      ]);
      return row!;
    },
    get: (runId) => session.first(getRun, runId),
    lock: async (runIds) => byId(await session.all(lockRuns, runIds)),
    update(runId, expectedVersion, { status, version, wakeAt, rank, logBytes, startedAt }) {
      const changes = [status, version, wakeAt, rank, logBytes, startedAt] as const;
      return session.change("runs", updateRun, runId, expectedVersion, ...changes);
    },
    async setEnding(runId, ending) {
      const { endedAt, errorCode, keys } = ending ?? { endedAt: null, errorCode: null, keys: [] };
      await Promise.all([session.write(setRunEnding, runId, endedAt, errorCode), addKeys(runId, keys)]);
    },
  };
}

function originColumns(origin: RunOrigin | undefined) {
  if (!origin) return [null, null, null, null, null, null, null, null] as const;
  const { flow, flowNumber, labels, startedBy, requestHash, object } = origin;
  const { kind = null, name = null, uid = null } = object ?? {};
  return [flow, flowNumber, JSON.stringify(labels), startedBy, requestHash, kind, name, uid] as const;
}

function byId(rows: readonly RunRow[]): ReadonlyMap<string, RunRow> {
  return new Map(rows.map((row) => [row.runId, row]));
}
