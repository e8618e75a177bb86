import { AppError } from "../errors.js";
import type { RecordPlace, RecordRow, RecordSort } from "../store/port/records.js";
import { placeOf } from "../store/record-search.js";

/** A record's place in an order, as text that means nothing to its reader. */
export function cursorOf(record: RecordRow, sort: RecordSort | null): string {
  const { id, key } = placeOf(record, sort);
  const place = [orderOf(sort), id, key.kind, key.number, key.text];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `AppError` `InvalidRequest` for a cursor that a query in this order has not given. */
export function placeAt(cursor: string, sort: RecordSort | null): RecordPlace {
  const [order, id, kind, number, text] = parsed(cursor);
  const isWhole =
    typeof id === "string" && isKind(kind) && Number.isFinite(number) && typeof text === "string";
  if (order !== orderOf(sort) || !isWhole || /[\0\p{Surrogate}]/u.test(`${id}${text}`))
    throw new AppError(
      "InvalidRequest",
      "The cursor is none of this query: take `nextCursor` as it was given, with the same `sort`.",
    );
  return { id, key: { kind, number: number as number, text } };
}

function orderOf(sort: RecordSort | null): string {
  return JSON.stringify(sort && [sort.path, sort.isDescending]);
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const place = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown;
    return Array.isArray(place) ? place : [];
  } catch {
    return [];
  }
}

function isKind(kind: unknown): kind is number {
  return typeof kind === "number" && [0, 1, 2, 3].includes(kind);
}
