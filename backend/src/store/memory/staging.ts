import { UniqueViolation } from "../port/errors.js";
import type { RowLocks } from "./row-locks.js";
import type { Row, Table } from "./table.js";

/** What one transaction has written and not committed, over the rows that are committed. */
export class Staging {
  readonly #written = new Map<Table<Row>, Map<string, Row>>();

  constructor(
    readonly project: string,
    private readonly locks: RowLocks,
  ) {}

  get isEmpty(): boolean {
    return this.#written.size === 0;
  }

  /** The row as this transaction sees it. */
  read<R extends Row>(table: Table<R>, key: string): R | undefined {
    const row = this.#any(table, key);
    return row?.project === this.project ? row : undefined; // D4
  }

  async lock<R extends Row>(table: Table<R>, key: string): Promise<R | undefined> {
    await this.locks.take(this, lockKey(table, key)); // D2
    return this.read(table, key);
  }

  /** Whether the row could be locked without waiting. */
  tryLock<R extends Row>(table: Table<R>, key: string): boolean {
    return this.locks.tryTake(this, lockKey(table, key));
  }

  /** Writes a row that this transaction has locked. */
  write<R extends Row>(table: Table<R>, key: string, row: R): void {
    const rows = this.#written.get(table as unknown as Table<Row>);
    if (rows) rows.set(key, row);
    else this.#written.set(table as unknown as Table<Row>, new Map([[key, row]]));
  }

  /** Throws `UniqueViolation`, whichever project the row that is there belongs to. */
  async insert<R extends Row>(table: Table<R>, key: string, row: R): Promise<void> {
    await this.locks.take(this, lockKey(table, key)); // D3
    if (this.#any(table, key)) throw new UniqueViolation(table.name, key);
    this.write(table, key, row);
  }

  commit(): void {
    for (const [table, rows] of this.#written) for (const [key, row] of rows) table.put(key, row); // D1
    this.release();
  }

  release(): void {
    this.locks.releaseAll(this);
  }

  #any<R extends Row>(table: Table<R>, key: string): R | undefined {
    const staged = this.#written.get(table as unknown as Table<Row>)?.get(key) as R | undefined;
    return staged ?? table.rows.get(key);
  }
}

function lockKey(table: { readonly name: string }, key: string): string {
  return `${table.name}/${key}`;
}
