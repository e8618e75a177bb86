import { checkSchema, type JsonSchema } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { CollectionRow } from "../store/port/collections.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import { dataLimits } from "./limits.js";
import { noCollection } from "./record-writing.js";

/** What its author says of a collection. */
export interface CollectionContent {
  readonly description: string;
  readonly schema: JsonSchema;
}

/** Throws to refuse what is there: its etag, or null where there is nothing. */
export type Precondition = (etag: string | null) => void;

/** The collections of projects. A changed schema is asked of what is written from then on, not of what is there. */
export class CollectionService {
  constructor(private readonly store: PlatformStore) {}

  /** Throws `AppError` `NotFound`. */
  get(project: string, name: string): Promise<CollectionRow> {
    return this.store.withTransaction({ project }, async (tx) => {
      const collection = await tx.collections.get(name);
      if (!collection) throw noCollection(name);
      return collection;
    });
  }

  /** By name, those after `after`. */
  list(project: string, after: string, limit: number): Promise<readonly CollectionRow[]> {
    return this.store.withTransaction({ project }, (tx) => tx.collections.list(after, limit));
  }

  /**
   * Makes a collection, or changes the one that is there. Throws `AppError`: `BodyTooLarge` and `Unprocessable` for the
   * schema, `PreconditionFailed` when another has made one at the same time.
   */
  async put(
    project: string,
    name: string,
    content: CollectionContent,
    by: string,
    expect: Precondition,
  ): Promise<{ readonly collection: CollectionRow; readonly isNew: boolean }> {
    refuseSchema(content.schema);
    try {
      return await this.store.withTransaction({ project }, async (tx) => {
        const present = await tx.collections.lock(name);
        expect(present?.etag ?? null);
        const times = { createdAt: present?.createdAt ?? tx.now(), updatedAt: tx.now() };
        const collection = { name, ...content, etag: newId("c"), ...times };
        await (present ? tx.collections.update(collection) : tx.collections.insert(collection));
        await note(tx, present ? "collection.changed" : "collection.created", name, by);
        return { collection, isNew: present === null };
      });
    } catch (failure) {
      if (!(failure instanceof UniqueViolation)) throw failure;
      throw new AppError("PreconditionFailed", `A collection ${name} was made at the same time: read it.`);
    }
  }

  /** With all its records. Throws `AppError` `NotFound`. */
  delete(project: string, name: string, by: string, expect: Precondition): Promise<void> {
    return this.store.withTransaction({ project }, async (tx) => {
      const present = await tx.collections.lock(name);
      if (!present) throw noCollection(name);
      expect(present.etag);
      await tx.collections.delete(name);
      await note(tx, "collection.deleted", name, by);
    });
  }
}

function note(tx: PlatformTransaction, action: string, target: string, actor: string): Promise<void> {
  return tx.auditLog.append({ actor, action, target, details: {} });
}

function refuseSchema(schema: JsonSchema): void {
  const bytes = Buffer.byteLength(JSON.stringify(schema));
  if (bytes > dataLimits.schemaBytes)
    throw new AppError(
      "BodyTooLarge",
      `The schema has ${bytes} bytes; ${dataLimits.schemaBytes} are allowed.`,
    );
  const problems = checkSchema(schema);
  if (problems.length === 0) return;
  const [first] = problems;
  const message = `The schema is not usable, at ${first!.path || "its root"}: ${first!.message}.`;
  throw new AppError("Unprocessable", message, { details: { errors: problems } });
}
