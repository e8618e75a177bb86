import { UniqueViolation } from "../port/errors.js";
import type { RowLocks } from "./row-locks.js";
import type { Row, Table } from "./table.js";

/** What one transaction has written and not committed, over the rows that are committed. */
export class Staging {
  /** Null: the row is deleted. */
  readonly #written = new Map<Table<Row>, Map<string, Row | null>>();

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
    this.#set(table, key, row);
  }

  /** Deletes a row that this transaction has locked. */
  remove<R extends Row>(table: Table<R>, key: string): void {
    if (this.#any(table, key)?.project === this.project) this.#set(table, key, null); // D4
  }

  /** What of some committed rows this transaction sees, with what it has added itself. */
  select<R extends Row>(table: Table<R>, keys: Iterable<string>, belongs: (row: R) => boolean): readonly R[] {
    const written = this.#written.get(table as unknown as Table<Row>)?.keys() ?? [];
    const rows = [...new Set([...keys, ...written])].map((key) => this.read(table, key));
    return rows.filter((row): row is R => row !== undefined && belongs(row));
  }

  /** Throws `UniqueViolation`, whichever project the row that is there belongs to. */
  async insert<R extends Row>(table: Table<R>, key: string, row: R): Promise<void> {
    await this.locks.take(this, lockKey(table, key)); // D3
    if (this.#any(table, key)) throw new UniqueViolation(table.name, key);
    this.write(table, key, row);
  }

  commit(): void {
    for (const [table, rows] of this.#written)
      for (const [key, row] of rows)
        if (row)
          table.put(key, row); // D1
        else table.remove(key);
    this.release();
  }

  release(): void {
    this.locks.releaseAll(this);
  }

  #set<R extends Row>(table: Table<R>, key: string, row: R | null): void {
    const rows = this.#written.get(table as unknown as Table<Row>);
    if (rows) rows.set(key, row);
    else this.#written.set(table as unknown as Table<Row>, new Map([[key, row]]));
  }

  #any<R extends Row>(table: Table<R>, key: string): R | undefined {
    const staged = this.#written.get(table as unknown as Table<Row>)?.get(key) as R | null | undefined;
    return staged === undefined ? table.rows.get(key) : (staged ?? undefined);
  }
}

function lockKey(table: { readonly name: string }, key: string): string {
  return `${table.name}/${key}`;
}
