import type { Pool, PoolClient, QueryResult } from "pg";
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
  #begun: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: Pick<PoolClient, "query">,
    private readonly traffic: Traffic,
  ) {}

  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Begins a transaction: what is asked before that is answered goes out at once, and fails if it fails. */
  begin(text: string): Promise<QueryResult> {
    const begun = this.control(text);
    this.#begun = begun;
    return begun;
  }

  /** Makes statements without parameters that are no tenant's. */
  control(text: string): Promise<QueryResult> {
    return this.#underWayWith(() => this.client.query(text));
  }

  /** Throws what the port throws, and else what the driver does. */
  async run<Values extends readonly unknown[], Row>(
    { name, kind, text }: Statement<Values, Row>,
    values: readonly unknown[],
  ): Promise<Answer<Row>> {
    try {
      const asked = this.#underWayWith(() => this.client.query({ name, text, values: [...values] }));
      const [, { rows, rowCount }] = await Promise.all([this.#begun, asked]);
      const affected = rowCount ?? 0;
      if (kind === "write" && affected > 0) this.#hasWritten = true;
      return { rows: rows as Row[], affected };
    } catch (failure) {
      throw storeErrorOf(failure, name);
    }
  }

  async #underWayWith(ask: () => Promise<QueryResult>): Promise<QueryResult> {
    if (this.#underWay++ === 0) this.traffic.roundTrips++;
    try {
      return await ask();
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
