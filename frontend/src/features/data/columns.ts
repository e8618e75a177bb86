import type { Schemas } from "@flowrunner/api";
import { fieldsOf } from "./schema/object-fields.js";

/** More would not be read; the rest is in the record itself. */
const mostColumns = 6;

/** Keys to show of a collection's records: those that its schema describes, else those that its records have. */
export function columnsOf(
  { schema }: Pick<Schemas["Collection"], "schema">,
  records: readonly Pick<Schemas["Record"], "data">[],
): readonly string[] {
  const described = fieldsOf(schema).map(({ name }) => name);
  const keys = described.length > 0 ? described : records.flatMap(({ data }) => Object.keys(data));
  return [...new Set(keys)].slice(0, mostColumns);
}

/** A value in a cell: texts as they are, all else as JSON; nothing where there is none. */
export function cellText(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
