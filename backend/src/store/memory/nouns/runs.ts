import { CompareFailed } from "../../port/errors.js";
import type { NewRun, RunRow, Runs, RunUpdate } from "../../port/runs.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

/** Origins and endings are for lists, and a memory store has none. */
export function memoryRuns(staging: Staging, { runs }: Tables): Runs {
  async function insert({ origin: _origin, ending: _ending, ...run }: NewRun): Promise<void> {
    await staging.insert(runs, run.runId, { ...run, project: staging.project });
  }
  async function update({ expectedVersion, ending: _, ...changes }: RunUpdate): Promise<void> {
    const row = await staging.lock(runs, changes.runId);
    if (row?.version !== expectedVersion) throw new CompareFailed(runs.name, changes.runId);
    staging.write(runs, changes.runId, { ...row, ...changes });
  }
  return {
    async insert(...added) {
      for (const run of added) await insert(run);
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
    async update(...updates) {
      for (const one of updates) await update(one);
    },
  };
}
