import { CompareFailed } from "../port/errors.js";
import type { Session } from "./connections.js";
import type { Statement } from "./statement.js";

/** Makes the statements of a transaction within its project. */
export class ProjectSession {
  constructor(
    private readonly session: Session,
    readonly project: string,
  ) {}

  async all<Values extends readonly unknown[], Row>(
    statement: Statement<Values, Row>,
    ...values: Values
  ): Promise<readonly Row[]> {
    return (await this.session.run(statement, [this.project, ...values])).rows;
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
    return (await this.session.run(statement, [this.project, ...values])).affected;
  }

  /** Throws `CompareFailed` when no row was as the statement wants it. */
  async change<Values extends readonly [key: string, ...unknown[]]>(
    table: string,
    statement: Statement<Values, never>,
    ...values: Values
  ): Promise<void> {
    if ((await this.write(statement, ...values)) === 0) throw new CompareFailed(table, values[0]);
  }
}
