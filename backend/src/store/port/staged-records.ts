import type { RecordKey, RecordVersion } from "./records.js";

/** What an attempt has made of a record and not committed. */
export interface StagedRecord extends RecordKey {
  readonly attemptId: string;
  /** The collection's when this was written: its schema is the one that the data meets. */
  readonly collectionEtag: string;
  readonly expects: Expectation;
  /** Null: deleted. */
  readonly version: RecordVersion | null;
  /** Of the data as JSON text. */
  readonly bytes: number;
}

/** What a record has to be when the write is committed, for the write to mean what its writer meant. */
export type Expectation =
  | { readonly kind: "anything" }
  | { readonly kind: "absent" }
  | { readonly kind: "version"; readonly etag: string };

export interface StagedRecords {
  /** Of one attempt. */
  get(attemptId: string, keys: readonly RecordKey[]): Promise<readonly StagedRecord[]>;
  inCollection(attemptId: string, collection: string): Promise<readonly StagedRecord[]>;
  /** All that these attempts have staged. */
  of(attemptIds: readonly string[]): Promise<readonly StagedRecord[]>;
  sizeOf(attemptId: string): Promise<{ readonly records: number; readonly bytes: number }>;
  /** One of a record that is staged already takes its place. */
  put(staged: readonly StagedRecord[]): Promise<void>;
  drop(attemptIds: readonly string[]): Promise<void>;
}
