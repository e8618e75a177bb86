import type { PoolTrouble, PoolTroubles } from "../../../port/cluster/pool-troubles.js";
import type { ProjectSession } from "../../project-session.js";
import {
  clearPoolTrouble,
  getPoolTroubles,
  newestPoolTroubles,
  setPoolTrouble,
} from "../../statements/pool-troubles.js";

export function postgresPoolTroubles(session: ProjectSession): PoolTroubles {
  return {
    async of(pools) {
      return pools.length > 0 ? byPool(await session.all(getPoolTroubles, pools)) : new Map();
    },
    async newest(most) {
      return byPool(await session.all(newestPoolTroubles, most));
    },
    async set(pool, { reason, message, since }) {
      await session.write(setPoolTrouble, pool, reason, message, since);
    },
    async clear(pool) {
      await session.write(clearPoolTrouble, pool);
    },
  };
}

function byPool(
  rows: readonly (PoolTrouble & { readonly pool: string })[],
): ReadonlyMap<string, PoolTrouble> {
  return new Map(rows.map(({ pool, ...trouble }) => [pool, trouble]));
}
