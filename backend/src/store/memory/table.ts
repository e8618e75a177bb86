/** A row belongs to a project. Rows are never changed in place: a write puts another one. */
export interface Row {
  readonly project: string;
}

/** The committed rows of one kind, and what follows from them. */
export class Table<R extends Row> {
  readonly rows = new Map<string, R>();

  /** `indexed` and `unindexed` keep what is derived from the rows in step with them. */
  constructor(
    readonly name: string,
    private readonly indexed: (before: R | undefined, after: R, key: string) => void = () => {},
    private readonly unindexed: (before: R, key: string) => void = () => {},
  ) {}

  put(key: string, row: R): void {
    const before = this.rows.get(key);
    this.rows.set(key, row);
    this.indexed(before, row, key);
  }

  remove(key: string): void {
    const before = this.rows.get(key);
    this.rows.delete(key);
    if (before) this.unindexed(before, key);
  }
}
