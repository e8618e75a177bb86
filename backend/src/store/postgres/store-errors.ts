import { AppError } from "../../errors.js";
import { DeadlockDetected, ReferenceViolation, UniqueViolation } from "../port/errors.js";

/** What PostgreSQL says of a failure. */
interface DatabaseFailure {
  readonly code: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * A failure of the database in the words of the port; any other is given back as it is. Text that no column can hold is
 * its sender's, wherever it stood: names in paths, cursors, queries and bodies need no check of their own.
 */
export function storeErrorOf(failure: unknown, statement: string): unknown {
  if (!isDatabaseFailure(failure)) return failure;
  const { code, table = statement, constraint = "its key" } = failure;
  if (code === "23505") return new UniqueViolation(table, constraint);
  if (code === "23503") return new ReferenceViolation(table, constraint);
  if (code === "40P01") return new DeadlockDetected(statement);
  if (code === "22021") return new AppError("InvalidRequest", "A text holds U+0000, which nothing here may.");
  return failure;
}

function isDatabaseFailure(failure: unknown): failure is DatabaseFailure {
  return failure instanceof Error && "code" in failure && typeof failure.code === "string";
}
