import { CompareFailed } from "../../port/errors.js";
import type { NewRun, RunEnding, RunRow, Runs, RunUpdate } from "../../port/runs.js";
import type { ProjectSession } from "../project-session.js";
import { addRunKeys } from "../statements/add-run-keys.js";
import { getRun } from "../statements/get-run.js";
import { insertRuns, type NewRunColumns } from "../statements/insert-runs.js";
import { lockRuns } from "../statements/lock-runs.js";
import { updateRuns, type RunUpdateColumns } from "../statements/update-runs.js";

export function postgresRuns(session: ProjectSession): Runs {
  return {
    async insert(...runs) {
      if (runs.length === 0) return;
      const keys = runs.flatMap(({ runId, origin, ending }) => [
        ...keysOf(runId, origin),
        ...keysOf(runId, ending),
      ]);
      await Promise.all([session.write(insertRuns, ...columnsOf(runs)), addKeys(session, keys)]);
    },
    get: (runId) => session.first(getRun, runId),
    lock: async (runIds) => byId(await session.all(lockRuns, runIds)),
    async update(...updates) {
      if (updates.length === 0) return;
      const keys = updates.flatMap(({ runId, ending }) => keysOf(runId, ending));
      const [updated] = await Promise.all([
        session.write(updateRuns, ...updateColumnsOf(updates)),
        addKeys(session, keys),
      ]);
      const ids = updates.map(({ runId }) => runId);
      if (updated < ids.length) throw new CompareFailed("runs", ids.join(", "));
    },
  };
}

type RunKey = readonly [runId: string, key: string];

function keysOf(runId: string, of: Pick<RunEnding, "keys"> | null | undefined): readonly RunKey[] {
  return of ? of.keys.map((key) => [runId, key]) : [];
}

async function addKeys(session: ProjectSession, keys: readonly RunKey[]): Promise<void> {
  if (keys.length === 0) return;
  await session.write(
    addRunKeys,
    keys.map(([runId]) => runId),
    keys.map(([, key]) => key),
  );
}

function columnsOf(runs: readonly NewRun[]): NewRunColumns {
  return [
    runs.map(({ runId }) => runId),
    runs.map(({ flowVersion }) => flowVersion),
    runs.map(({ priority }) => priority),
    runs.map(({ status }) => status),
    runs.map(({ version }) => version),
    runs.map(({ wakeAt }) => wakeAt),
    runs.map(({ rank }) => rank),
    runs.map(({ logBytes }) => logBytes),
    runs.map(({ createdAt }) => createdAt),
    runs.map(({ startedAt }) => startedAt),
    runs.map(({ traceparent }) => traceparent),
    runs.map(({ origin }) => origin?.flow ?? null),
    runs.map(({ origin }) => origin?.flowNumber ?? null),
    runs.map(({ origin }) => (origin ? JSON.stringify(origin.labels) : null)),
    runs.map(({ origin }) => origin?.startedBy ?? null),
    runs.map(({ origin }) => origin?.requestHash ?? null),
    runs.map(({ origin }) => origin?.object?.kind ?? null),
    runs.map(({ origin }) => origin?.object?.name ?? null),
    runs.map(({ origin }) => origin?.object?.uid ?? null),
    runs.map(({ ending }) => ending?.endedAt ?? null),
    runs.map(({ ending }) => ending?.errorCode ?? null),
  ];
}

function updateColumnsOf(updates: readonly RunUpdate[]): RunUpdateColumns {
  return [
    updates.map(({ runId }) => runId),
    updates.map(({ expectedVersion }) => expectedVersion),
    updates.map(({ status }) => status),
    updates.map(({ version }) => version),
    updates.map(({ wakeAt }) => wakeAt),
    updates.map(({ rank }) => rank),
    updates.map(({ logBytes }) => logBytes),
    updates.map(({ startedAt }) => startedAt),
    updates.map(({ ending }) => ending !== undefined),
    updates.map(({ ending }) => ending?.endedAt ?? null),
    updates.map(({ ending }) => ending?.errorCode ?? null),
  ];
}

function byId(rows: readonly RunRow[]): ReadonlyMap<string, RunRow> {
  return new Map(rows.map((row) => [row.runId, row]));
}
