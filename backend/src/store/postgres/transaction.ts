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
 * T4 The first statements go out with the beginning where a project's policies hold them if that fails: without a
 *    project there is nothing that they could see or change. Everybody else waits for the beginning.
 */
export async function inTransaction<T>(
  { pool, role, isLogin }: Connections,
  chosen: Chosen,
  traffic: Traffic,
  work: (session: Session, now: () => number) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const session = new Session(client, traffic);
  try {
    const beginning = new Beginning(session.begin(beginningOf(isLogin ? null : role, chosen)));
    if (!isLogin || chosen.project === undefined) await beginning.answered; // T4
    const result = await work(session, () => beginning.now);
    await beginning.answered;
    await commit(session, traffic);
    client.release();
    return result;
  } catch (failure) {
    await rollBack(client, session);
    throw failure;
  }
}

const settings = ["project", "organization", "user"] as const;

function literal(text = ""): string {
  return escapeLiteral(text);
}

/** T1 */
function beginningOf(role: string | null, chosen: Chosen): string {
  const taking = role === null ? "" : `set local role ${role};`;
  const choosing = settings.map((name) => `set_config('flowrunner.${name}', ${literal(chosen[name])}, true)`);
  return `begin; ${taking} select ${choosing.join()}, now_ms() as now`;
}

class Beginning {
  readonly answered: Promise<void>;
  #now: number | null = null;

  constructor(answers: Promise<unknown>) {
    this.answered = answers.then((results) => {
      this.#now = (results as QueryResult<{ now: number }>[]).at(-1)!.rows[0]!.now;
    });
    this.answered.catch(() => {}); // whoever asks for anything is told
  }

  get now(): number {
    if (this.#now === null) throw new Error("the transaction's time is known when it has answered anything");
    return this.#now;
  }
}

async function commit(session: Session, traffic: Traffic): Promise<void> {
  const { command } = await session.control("commit");
  if (command !== "COMMIT") throw new Error("a statement of the transaction had failed: it was rolled back"); // T2
  if (session.hasWritten) traffic.commits++;
}

async function rollBack(client: PoolClient, session: Session): Promise<void> {
  try {
    await session.control("rollback");
    client.release();
  } catch {
    client.release(true); // T3
  }
}
