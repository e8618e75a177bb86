import type { Workers } from "../../port/workers.js";
import type { ProjectSession } from "../project-session.js";
import { claimWorker } from "../statements/claim-worker.js";
import { drainWorker } from "../statements/drain-worker.js";
import { insertWorker } from "../statements/insert-worker.js";
import { lockWorker } from "../statements/lock-worker.js";

export function postgresWorkers(session: ProjectSession): Workers {
  return {
    async insert({ id, pool, tokenHash }) {
      await session.write(insertWorker, id, pool, tokenHash);
    },
    lock: (id) => session.first(lockWorker, id),
    claim: (id, attemptId) => session.change("workers", claimWorker, id, attemptId),
    drain: (id) => session.change("workers", drainWorker, id),
  };
}
