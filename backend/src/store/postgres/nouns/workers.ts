import { CompareFailed } from "../../port/errors.js";
import type { Workers } from "../../port/workers.js";
import type { ProjectSession } from "../project-session.js";
import { claimWorkers } from "../statements/claim-workers.js";
import { drainWorker } from "../statements/drain-worker.js";
import { insertWorkers } from "../statements/insert-workers.js";
import { lockWorkers } from "../statements/lock-workers.js";

export function postgresWorkers(session: ProjectSession): Workers {
  return {
    async insert(...workers) {
      await session.write(
        insertWorkers,
        workers.map(({ id }) => id),
        workers.map(({ pool }) => pool),
        workers.map(({ tokenHash }) => tokenHash),
      );
    },
    async lock(ids) {
      const rows = ids.length > 0 ? await session.all(lockWorkers, ids) : [];
      return new Map(rows.map((row) => [row.id, row]));
    },
    async claim(claims) {
      if (claims.length === 0) return;
      const ids = claims.map(({ workerId }) => workerId);
      const attemptIds = claims.map(({ attemptId }) => attemptId);
      const claimed = await session.write(claimWorkers, ids, attemptIds);
      if (claimed < claims.length) throw new CompareFailed("workers", ids.join(", "));
    },
    drain: (id) => session.change("workers", drainWorker, id),
  };
}
