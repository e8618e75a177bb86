import type { Pool, PoolClient } from "pg";
import type { Role, Statement } from "./statement.js";
import { storeErrorOf } from "./store-errors.js";

/** Connections that work as one role. */
export interface Connections {
  readonly pool: Pool;
  readonly role: Role;
  /** Whether they are logged in as the role; if not, each transaction takes it on. */
  readonly isLogin: boolean;
}

/** A database, as both roles meet it. */
export interface Database extends AsyncDisposable {
  readonly api: Connections;
  readonly engine: Connections;
}

/** What is counted of the traffic with a database. */
export interface Traffic {
  commits: number;
  /** Statements that went out while others were under way are part of the same. */
  roundTrips: number;
}

/** Makes statements over one connection, and knows whether they wrote anything. */
export class Session {
  #hasWritten = false;
  #underWay = 0;

  constructor(
    private readonly client: Pick<PoolClient, "query">,
    private readonly traffic: Traffic,
  ) {}

  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Throws what the port throws, and else what the driver does. */
  async run<Values extends readonly unknown[], Row>(
    { name, kind, text }: Statement<Values, Row>,
    values: readonly unknown[],
  ): Promise<Answer<Row>> {
    if (this.#underWay++ === 0) this.traffic.roundTrips++;
    try {
      const { rows, rowCount } = await this.client.query({ name, text, values: [...values] });
      const affected = rowCount ?? 0;
      if (kind === "write" && affected > 0) this.#hasWritten = true;
      return { rows: rows as Row[], affected };
    } catch (failure) {
      throw storeErrorOf(failure, name);
    } finally {
      this.#underWay--;
    }
  }
}

export interface Answer<Row> {
  readonly rows: readonly Row[];
  /** Rows written, or read. */
  readonly affected: number;
}
