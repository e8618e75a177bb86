import { validateValue, type JsonObject, type SchemaIssue } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { CollectionRow } from "../store/port/collections.js";
import { dataLimits } from "./limits.js";

/** Letters that need no quoting in a URL, a shell or a file name. */
const recordId = /^[A-Za-z0-9_][A-Za-z0-9_.:@-]{0,127}$/;
const collectionName = /^[a-z][A-Za-z0-9_-]{0,62}$/;

/** What no JSON in a database can hold: U+0000, and half of a surrogate pair, as `JSON.stringify` writes them. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

export function isCollectionName(name: string): boolean {
  return collectionName.test(name);
}

/** Throws `AppError` `InvalidRequest`. */
export function checkRecordId(id: string): void {
  if (recordId.test(id)) return;
  throw new AppError(
    "InvalidRequest",
    `${JSON.stringify(id)} cannot be a record's id: use up to 128 letters, digits and \`_ . : @ -\`, beginning with a letter, a digit or \`_\`.`,
  );
}

/** Throws `AppError` `InvalidRequest` for a text that JSON can say and a database cannot keep. */
export function refuseUnstorable(jsonText: string): void {
  if (unstorable.test(jsonText))
    throw new AppError("InvalidRequest", "A text holds U+0000, or half of a surrogate pair.");
}

/** Checks what one call writes against a collection's schema: by interpreting it, within a budget for the whole call. */
export class RecordChecks {
  #unitsLeft: number = dataLimits.validationUnits;

  /** The size of the data as JSON text. Throws `AppError`: `BodyTooLarge`, `Unprocessable` with each issue. */
  check({ name, schema }: CollectionRow, data: JsonObject): number {
    const text = JSON.stringify(data);
    const bytes = Buffer.byteLength(text);
    if (bytes > dataLimits.recordBytes) {
      const allowed = `${dataLimits.recordBytes} are allowed. Put large data into a file`;
      throw new AppError("BodyTooLarge", `The record has ${bytes} bytes of JSON; ${allowed}.`);
    }
    refuseUnstorable(text);
    const issues = validateValue(schema, data, { budget: { spend: (units) => this.#spend(units) } });
    if (issues.length > 0) throw notMet(name, issues);
    return bytes;
  }

  #spend(units: number): void {
    this.#unitsLeft -= units;
    if (this.#unitsLeft < 0)
      throw new AppError(
        "Unprocessable",
        "Checking this against its schema takes too much work: write less at once.",
      );
  }
}

function notMet(collection: string, issues: readonly SchemaIssue[]): AppError {
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const errors = issues.map(({ path, message }) => ({ path, message }));
  const message = `The record does not meet the schema of ${collection}: ${issues[0]!.message}${more}.`;
  return new AppError("Unprocessable", message, { details: { errors } });
}
