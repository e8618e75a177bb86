import type { PoolTroubles } from "../../../port/cluster/pool-troubles.js";
import type { ProjectSession } from "../../project-session.js";
import { clearPoolTrouble, getPoolTroubles, setPoolTrouble } from "../../statements/pool-troubles.js";

export function postgresPoolTroubles(session: ProjectSession): PoolTroubles {
  return {
    async of(pools) {
      const rows = pools.length > 0 ? await session.all(getPoolTroubles, pools) : [];
      return new Map(rows.map(({ pool, ...trouble }) => [pool, trouble]));
    },
    async set(pool, { reason, message, since }) {
      await session.write(setPoolTrouble, pool, reason, message, since);
    },
    async clear(pool) {
      await session.write(clearPoolTrouble, pool);
    },
  };
}
