import { CompareFailed } from "../../port/errors.js";
import type { RunRow, Runs } from "../../port/runs.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryRuns(staging: Staging, { runs }: Tables): Runs {
  return {
    async insert(run) {
      const row = { ...run, project: staging.project };
      await staging.insert(runs, run.runId, row);
      return row;
    },
    async get(runId) {
      return staging.read(runs, runId) ?? null;
    },
    async lock(runIds) {
      const locked = new Map<string, RunRow>();
      for (const runId of [...runIds].sort()) {
        const row = await staging.lock(runs, runId);
        if (row) locked.set(runId, row);
      }
      return locked;
    },
    async update(runId, expectedVersion, changes) {
      const row = await staging.lock(runs, runId);
      if (row?.version !== expectedVersion) throw new CompareFailed(runs.name, runId);
      staging.write(runs, runId, { ...row, ...changes });
    },
    async setEnding() {
      // Only lists say it, and a memory store has none.
    },
  };
}
