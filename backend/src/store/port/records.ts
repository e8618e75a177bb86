import type { JsonObject } from "@flowrunner/engine";

export interface RecordKey {
  readonly collection: string;
  readonly id: string;
}

/** What one write has made of a record. */
export interface RecordVersion {
  readonly data: JsonObject;
  /** Another one after each write. */
  readonly etag: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface RecordRow extends RecordKey, RecordVersion {}

/** Names of keys, from the outermost in. */
export type DataPath = readonly string[];

/**
 * Which records are meant. What says something about a value is false where there is no such value, or one of another
 * type; `not` is true there. Texts compare by their code points.
 */
export type RecordFilter =
  | { readonly kind: "all" | "any"; readonly of: readonly RecordFilter[] }
  | { readonly kind: "not"; readonly of: RecordFilter }
  | { readonly kind: "exists"; readonly path: DataPath }
  | { readonly kind: "prefix"; readonly path: DataPath; readonly value: string }
  | { readonly kind: "eq"; readonly path: DataPath; readonly value: Scalar }
  | { readonly kind: Ordering; readonly path: DataPath; readonly value: number | string };

export type Scalar = null | boolean | number | string;

export type Ordering = "lt" | "lte" | "gt" | "gte";

/** Records in the order of a value: what is no scalar first, then booleans, numbers, texts; equal ones by their ids. */
export interface RecordSort {
  readonly path: DataPath;
  readonly isDescending: boolean;
}

/** Where a value stands among others. */
export interface SortKey {
  /** 0 no scalar, 1 boolean, 2 number, 3 text. */
  readonly kind: number;
  /** Of a number; 0 and 1 for false and true. */
  readonly number: number;
  readonly text: string;
}

/** A record's place in an order; without a sort its id alone is that. */
export interface RecordPlace {
  readonly id: string;
  readonly key: SortKey;
}

export interface RecordQuery {
  readonly collection: string;
  /** Null: all. */
  readonly filter: RecordFilter | null;
  /** Null: by id. */
  readonly sort: RecordSort | null;
  /** Gives what follows this place; null: from the first. */
  readonly after: RecordPlace | null;
  /** Ids that are left out. */
  readonly except: readonly string[];
  readonly limit: number;
}

export interface Records {
  get(key: RecordKey): Promise<RecordRow | null>;
  /** Waits until nobody else writes these records, whether they exist or not. Gives those that do. */
  lock(keys: readonly RecordKey[]): Promise<readonly RecordRow[]>;
  /** Writes records that are locked, whether they exist or not; one that does keeps its `createdAt`. */
  put(records: readonly RecordRow[]): Promise<void>;
  /** Deletes records that are locked. */
  delete(keys: readonly RecordKey[]): Promise<void>;
  find(query: RecordQuery): Promise<readonly RecordRow[]>;
}
