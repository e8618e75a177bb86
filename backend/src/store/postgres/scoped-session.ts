import { CompareFailed } from "../port/errors.js";
import type { Answer, Session } from "./connections.js";
import type { Statement } from "./statement.js";

/** Makes the statements of a transaction whose `$1` is `key`: the project, organisation or user that they are within. */
export class ScopedSession {
  constructor(
    private readonly session: Session,
    private readonly key: string | null,
  ) {}

  async all<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    ...values: Values
  ): Promise<readonly Row[]> {
    return (await this.#run(statement, values)).rows;
  }

  async first<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    ...values: Values
  ): Promise<Row | null> {
    return (await this.all(statement, ...values))[0] ?? null;
  }

  /** Gives how many rows were written. */
  async write<Values extends readonly unknown[]>(
    statement: Statement<Values, never>,
    ...values: Values
  ): Promise<number> {
    return (await this.#run(statement, values)).affected;
  }

  /** Throws `CompareFailed` when no row was as the statement wants it. */
  async change<Values extends readonly [key: string, ...unknown[]]>(
    table: string,
    statement: Statement<Values, never>,
    ...values: Values
  ): Promise<void> {
    if ((await this.write(statement, ...values)) === 0) throw new CompareFailed(table, values[0]);
  }

  #run<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    values: Values,
  ): Promise<Answer<Row>> {
    return this.session.run(statement, [this.key, ...values]);
  }
}
