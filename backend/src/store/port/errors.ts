/** A row with this key exists. */
export class UniqueViolation extends Error {
  override readonly name = "UniqueViolation";

  constructor(
    readonly table: string,
    readonly key: string,
  ) {
    super(`${table} has a row ${key} already`);
  }
}

/** A row refers to one that does not exist, or is referred to and was to be deleted. */
export class ReferenceViolation extends Error {
  override readonly name = "ReferenceViolation";

  constructor(
    readonly table: string,
    readonly key: string,
  ) {
    super(`${table} would refer to nothing by ${key}`);
  }
}

/** The row is not as the writer knew it. */
export class CompareFailed extends Error {
  override readonly name = "CompareFailed";

  constructor(
    readonly table: string,
    readonly key: string,
  ) {
    super(`${table} ${key} was changed by another writer`);
  }
}

/** A transaction was begun inside another: with a single connection that would wait for ever. */
export class NestedTransaction extends Error {
  override readonly name = "NestedTransaction";

  constructor() {
    super("the store was asked from inside a transaction: use the transaction that is open");
  }
}

/** Two transactions wait for each other's rows; this one gives way and may be repeated. */
export class DeadlockDetected extends Error {
  override readonly name = "DeadlockDetected";

  constructor(readonly key: string) {
    super(`waiting for ${key} would never end`);
  }
}
