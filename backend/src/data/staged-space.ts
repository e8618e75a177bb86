import { AppError } from "../errors.js";
import type { CollectionRow } from "../store/port/collections.js";
import type { RecordKey, RecordQuery, RecordRow, RecordVersion } from "../store/port/records.js";
import type { StagedRecord } from "../store/port/staged-records.js";
import type { Transaction } from "../store/port/store.js";
import { comparePlaces, matches, placeOf } from "../store/record-search.js";
import { dataLimits } from "./limits.js";
import type { RecordSpace, WrittenRecord } from "./record-space.js";

/**
 * What is committed, under what an attempt has staged.
 *
 * T1 Nothing is written but the attempt's own stage: what is committed stays as it is until the attempt's result.
 * T2 The attempt sees its own stage wherever it reads.
 * T3 What a staged write expects of the record is what its first write saw or asked for: later ones build on that.
 */
export class StagedSpace implements RecordSpace {
  constructor(
    private readonly tx: Transaction,
    private readonly attemptId: string,
  ) {}

  async get(key: RecordKey): Promise<RecordRow | null> {
    const [staged] = await this.tx.stagedRecords.get(this.attemptId, [key]);
    return staged ? rowOf(staged) : this.tx.records.get(key); // T2
  }

  /** T2 Takes the place of what is committed, in the order asked for. */
  async find(query: RecordQuery): Promise<readonly RecordRow[]> {
    const { collection, filter, sort, after, limit } = query;
    const staged = await this.tx.stagedRecords.inCollection(this.attemptId, collection);
    const except = [...query.except, ...staged.map(({ id }) => id)];
    const committed = await this.tx.records.find({ ...query, except });
    const own = staged
      .flatMap((record) => rowOf(record) ?? [])
      .filter(({ data }) => filter === null || matches(filter, data))
      .filter((row) => after === null || comparePlaces(placeOf(row, sort), after, sort) > 0);
    return [...committed, ...own]
      .map((row) => ({ row, place: placeOf(row, sort) }))
      .sort((a, b) => comparePlaces(a.place, b.place, sort))
      .slice(0, limit)
      .map(({ row }) => row);
  }

  /** The attempt's row is locked, and with it its stage; what is committed is only looked at (T1). */
  async lock(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordVersion>> {
    const present = new Map<string, RecordVersion>();
    for (const id of new Set(ids)) {
      const row = await this.get({ collection, id });
      if (row) present.set(id, row);
    }
    return present;
  }

  async write({ name, etag }: CollectionRow, written: readonly WrittenRecord[]): Promise<void> {
    const { stagedRecords } = this.tx;
    const keys = written.map(({ id }) => ({ collection: name, id }));
    const before = new Map(
      (await stagedRecords.get(this.attemptId, keys)).map((staged) => [staged.id, staged]),
    );
    const staged = written.map(({ expects, ...record }): StagedRecord => ({
      ...record,
      ...{ attemptId: this.attemptId, collection: name, collectionEtag: etag },
      expects: before.get(record.id)?.expects ?? expects, // T3
    }));
    await stagedRecords.put(staged);
    refuseTooMuch(await stagedRecords.sizeOf(this.attemptId));
  }
}

function rowOf({ collection, id, version }: StagedRecord): RecordRow | null {
  return version && { collection, id, ...version };
}

function refuseTooMuch({ records, bytes }: { readonly records: number; readonly bytes: number }): void {
  const { stagedRecords, stagedBytes } = dataLimits;
  if (records <= stagedRecords && bytes <= stagedBytes) return;
  const message = `A transactional step may write ${stagedRecords} records of ${stagedBytes} bytes in all; this would be ${records} of ${bytes}.`;
  throw new AppError("BodyTooLarge", message);
}
