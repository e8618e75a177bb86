import { Pool, types, type CustomTypesConfig, type PoolConfig } from "pg";

const int8 = 20;

/** Counts and epoch milliseconds are far below 2^53. */
const numbers: CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) as never,
};

/**
 * A pool that outlives its connections: one that breaks fails what it was asked and is replaced. Statements that are
 * asked for at once go out at once.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ ...config, types: numbers, pipeline: true });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
