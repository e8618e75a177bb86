import { CompareFailed } from "../../port/errors.js";
import type { NewWorker, WorkerRow, Workers } from "../../port/workers.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryWorkers(staging: Staging, { workers, workerTokens }: Tables): Workers {
  async function insert(worker: NewWorker): Promise<void> {
    await staging.insert(workerTokens, worker.tokenHash, { project: staging.project, workerId: worker.id });
    const row = { ...worker, project: staging.project, state: "waiting", attemptId: null } as const;
    await staging.insert(workers, worker.id, row);
  }
  async function leaveWaiting(id: string, changes: Pick<WorkerRow, "state" | "attemptId">): Promise<void> {
    const row = await staging.lock(workers, id);
    if (row?.state !== "waiting") throw new CompareFailed(workers.name, id);
    staging.write(workers, id, { ...row, ...changes });
  }
  return {
    async insert(...added) {
      for (const worker of added) await insert(worker);
    },
    async lock(ids) {
      const locked = new Map<string, WorkerRow>();
      for (const id of [...ids].sort()) {
        const row = await staging.lock(workers, id);
        if (row) locked.set(id, row);
      }
      return locked;
    },
    async claim(claims) {
      for (const { workerId, attemptId } of claims) {
        await leaveWaiting(workerId, { state: "claimed", attemptId });
      }
    },
    drain: (id) => leaveWaiting(id, { state: "drained", attemptId: null }),
  };
}
