import type { RecordQuery, RecordRow } from "../store/port/records.js";
import type { Transaction } from "../store/port/store.js";
import { cursorOf } from "./cursor.js";
import { dataLimits } from "./limits.js";
import { noRecord } from "./record-change.js";
import { checkRecordId } from "./record-checks.js";
import { documentOf, type RecordDocument } from "./record-document.js";
import type { RecordSpace } from "./record-space.js";
import { noCollection } from "./record-writing.js";

export interface RecordPage {
  readonly items: readonly RecordDocument[];
  /** Null: there is no more. */
  readonly nextCursor: string | null;
}

/** Throws `AppError` `NotFound`. */
export async function readRecord(
  tx: Transaction,
  space: RecordSpace,
  collection: string,
  id: string,
): Promise<RecordDocument> {
  checkRecordId(id);
  if (!(await tx.collections.get(collection))) throw noCollection(collection);
  const record = await space.get({ collection, id });
  if (!record) throw noRecord(id);
  return documentOf(record);
}

/** Throws `AppError` `NotFound`. */
export async function findRecords(
  tx: Transaction,
  space: RecordSpace,
  query: RecordQuery,
): Promise<RecordPage> {
  if (!(await tx.collections.get(query.collection))) throw noCollection(query.collection);
  const found = await space.find({ ...query, limit: query.limit + 1 });
  const page = fitting(found.slice(0, query.limit));
  const last = page.at(-1);
  const nextCursor = last && page.length < found.length ? cursorOf(last, query.sort) : null;
  return { items: page.map(documentOf), nextCursor };
}

/** The first ones that fit into a page; at least one. */
function fitting(records: readonly RecordRow[]): readonly RecordRow[] {
  let bytes = 0;
  const tooMany = records.findIndex(({ data }, index) => {
    bytes += JSON.stringify(data).length;
    return index > 0 && bytes > dataLimits.pageBytes;
  });
  return tooMany < 0 ? records : records.slice(0, tooMany);
}
