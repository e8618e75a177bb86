import { Table, type Row } from "./table.js";

/** A table whose rows are found by what they belong to. */
export class GroupedTable<R extends Row> extends Table<R> {
  readonly #groups: Map<string, Set<string>>;

  constructor(name: string, groupOf: (row: R) => string) {
    const groups = new Map<string, Set<string>>();
    super(
      name,
      (_, row, key) => {
        const group = groups.get(groupOf(row));
        if (group) group.add(key);
        else groups.set(groupOf(row), new Set([key]));
      },
      (row, key) => {
        const group = groups.get(groupOf(row))!;
        group.delete(key);
        if (group.size === 0) groups.delete(groupOf(row));
      },
    );
    this.#groups = groups;
  }

  /** Keys of the committed rows of a group. */
  keysOf(group: string): Iterable<string> {
    return this.#groups.get(group) ?? [];
  }
}
