import type { JsonSchema } from "@flowrunner/engine";

/** Records of one kind, and what each of them has to be. */
export interface CollectionRow {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  /** Another one after each change. */
  readonly etag: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Collections {
  get(name: string): Promise<CollectionRow | null>;
  /** By name, those that exist; nobody changes or deletes them until the transaction ends. */
  hold(names: readonly string[]): Promise<ReadonlyMap<string, CollectionRow>>;
  /** Waits for whoever changes it, or writes its records. */
  lock(name: string): Promise<CollectionRow | null>;
  /** By name, those after `after`. */
  list(after: string, limit: number): Promise<readonly CollectionRow[]>;
  /** Throws `UniqueViolation`. */
  insert(collection: CollectionRow): Promise<void>;
  /** Of a collection that is locked. */
  update(collection: CollectionRow): Promise<void>;
  /** Deletes a collection that is locked, and its records. */
  delete(name: string): Promise<void>;
}
