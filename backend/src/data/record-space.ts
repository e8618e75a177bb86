import type { CollectionRow } from "../store/port/collections.js";
import type { RecordKey, RecordQuery, RecordRow, RecordVersion } from "../store/port/records.js";
import type { Transaction } from "../store/port/store.js";
import type { Changed } from "./record-change.js";

/** The records that somebody sees and writes in a transaction. */
export interface RecordSpace {
  get(key: RecordKey): Promise<RecordRow | null>;
  find(query: RecordQuery): Promise<readonly RecordRow[]>;
  /** By id, those that exist; nobody else writes any of them until the transaction ends. */
  lock(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordVersion>>;
  /** Throws `AppError` when that is more than may be written. */
  write(collection: CollectionRow, written: readonly WrittenRecord[]): Promise<void>;
}

/** The last of what a call has made of a record. */
export interface WrittenRecord extends Pick<Changed, "version" | "expects"> {
  readonly id: string;
  readonly bytes: number;
}

/** What is committed, and with this transaction what is written. */
export class CommittedRecords implements RecordSpace {
  constructor(private readonly tx: Transaction) {}

  get(key: RecordKey): Promise<RecordRow | null> {
    return this.tx.records.get(key);
  }

  find(query: RecordQuery): Promise<readonly RecordRow[]> {
    return this.tx.records.find(query);
  }

  async lock(collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, RecordVersion>> {
    const present = await this.tx.records.lock(ids.map((id) => ({ collection, id })));
    return new Map(present.map((record) => [record.id, record]));
  }

  async write({ name }: CollectionRow, written: readonly WrittenRecord[]): Promise<void> {
    const kept = written.flatMap(({ id, version }) =>
      version ? [{ collection: name, id, ...version }] : [],
    );
    const gone = written.filter(({ version }) => !version).map(({ id }) => ({ collection: name, id }));
    await this.tx.records.put(kept);
    await this.tx.records.delete(gone);
  }
}
