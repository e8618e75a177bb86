import type { PoolConfig } from "pg";
import type { Database } from "./connections.js";
import { openPool } from "./pools.js";

/** No statement of a service takes longer, waiting for another transaction's rows included. */
const longestStatementMs = 30_000;

/**
 * Statements are written to go along indexes. Left to itself, PostgreSQL plans to read whole tables while
 * they are small, and keeps to that plan until it has counted their rows.
 */
const sessions = { statement_timeout: longestStatementMs, options: "-c enable_seqscan=off -c jit=off" };

/** Where the database is, and how each role logs in there. */
export interface PostgresLogins {
  readonly api: PoolConfig;
  readonly engine: PoolConfig;
}

/** A database of PostgreSQL 15 or later. Connections are made when they are needed. */
export function openPostgres({ api, engine }: PostgresLogins): Database {
  const [forApi, forEngine] = [openPool({ ...sessions, ...api }), openPool({ ...sessions, ...engine })];
  return {
    api: { pool: forApi, role: "flowrunner_api", isLogin: true },
    engine: { pool: forEngine, role: "flowrunner_engine", isLogin: true },
    async [Symbol.asyncDispose]() {
      await Promise.all([forApi.end(), forEngine.end()]);
    },
  };
}

/** The same over the connections of one login that is in both roles: each transaction takes its role on. */
export function openPostgresAsOwner(config: PoolConfig): Database {
  const pool = openPool({ ...sessions, ...config });
  return {
    api: { pool, role: "flowrunner_api", isLogin: false },
    engine: { pool, role: "flowrunner_engine", isLogin: false },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
