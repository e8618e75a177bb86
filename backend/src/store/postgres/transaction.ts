import { escapeLiteral, type PoolClient, type QueryResult } from "pg";
import { Session, type Connections, type Traffic } from "./connections.js";

/** Whom a transaction is for: it sees what is theirs. None: what policies let nobody in particular see. */
export interface Chosen {
  readonly project?: string;
  readonly organization?: string;
  readonly user?: string;
}

/**
 * The only place that says BEGIN.
 *
 * T1 Its role, and whom it is for, are chosen in the round trip that begins: no statement runs without them, and none
 *    of them outlives the transaction.
 * T2 What `work` gives is given after the commit alone: a commit that the database made a rollback of is a failure.
 * T3 A connection that could not be rolled back is never used again.
 */
export async function inTransaction<T>(
  { pool, role, isLogin }: Connections,
  chosen: Chosen,
  traffic: Traffic,
  work: (session: Session, now: number) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const session = new Session(client, traffic);
  try {
    const now = await begin(client, isLogin ? null : role, chosen, traffic);
    const result = await work(session, now);
    await commit(client, session, traffic);
    client.release();
    return result;
  } catch (failure) {
    await rollBack(client, traffic);
    throw failure;
  }
}

const settings = ["project", "organization", "user"] as const;

function literal(text = ""): string {
  return escapeLiteral(text);
}

async function begin(
  client: PoolClient,
  role: string | null,
  chosen: Chosen,
  traffic: Traffic,
): Promise<number> {
  const taking = role === null ? "" : `set local role ${role};`;
  const choosing = settings.map((name) => `set_config('flowrunner.${name}', ${literal(chosen[name])}, true)`);
  traffic.roundTrips++;
  const answers = await client.query(`begin; ${taking} select ${choosing.join()}, now_ms() as now`); // T1
  return (answers as unknown as QueryResult<{ now: number }>[]).at(-1)!.rows[0]!.now;
}

async function commit(client: PoolClient, session: Session, traffic: Traffic): Promise<void> {
  traffic.roundTrips++;
  const { command } = await client.query("commit");
  if (command !== "COMMIT") throw new Error("a statement of the transaction had failed: it was rolled back"); // T2
  if (session.hasWritten) traffic.commits++;
}

async function rollBack(client: PoolClient, traffic: Traffic): Promise<void> {
  try {
    traffic.roundTrips++;
    await client.query("rollback");
    client.release();
  } catch {
    client.release(true); // T3
  }
}
