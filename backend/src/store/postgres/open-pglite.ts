import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import type { Pool } from "pg";
import type { Database } from "./connections.js";
import { openPool } from "./pools.js";

export interface PgliteDatabase extends Database {
  /** Its one connection, of a superuser. */
  readonly pool: Pool;
}

/**
 * PostgreSQL inside this process, with one connection: transactions take turns. `folder`: where its files are kept;
 * null: nowhere. Nothing here keeps a second process from the folder: its owner has to.
 */
export async function openPglite(folder: string | null): Promise<PgliteDatabase> {
  const pglite = folder === null ? new PGlite() : new PGlite(folder);
  await pglite.waitReady;
  await pglite.exec("set enable_seqscan = off"); // as on a server, and nobody ever counts rows here
  const pool = openPool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0 });
  return {
    pool,
    api: { pool, role: "flowrunner_api", isLogin: false },
    engine: { pool, role: "flowrunner_engine", isLogin: false },
    async [Symbol.asyncDispose]() {
      await pool.end();
      await pglite.close();
    },
  };
}
