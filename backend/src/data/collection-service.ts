import { checkSchema, type JsonSchema } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { CollectionRow } from "../store/port/collections.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { Transaction } from "../store/port/store.js";
import { dataLimits } from "./limits.js";
import { isCollectionName } from "./record-checks.js";
import { noCollection } from "./record-writing.js";

/** What its author says of a collection. */
export interface CollectionContent {
  readonly description: string;
  readonly schema: JsonSchema;
}

/** Called in the transaction of a change, to note it. */
export type Noted<Tx> = (tx: Tx) => Promise<void>;

/** The collections of projects. A changed schema is asked of what is written from then on, not of what is there. */
export class CollectionService<Tx extends Transaction = Transaction> {
  constructor(private readonly store: StoreOf<Tx>) {}

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

  /** Throws `AppError`: `AlreadyExists`, `InvalidRequest` for the name, `Unprocessable` for the schema. */
  async create(
    project: string,
    name: string,
    content: CollectionContent,
    noted: Noted<Tx>,
  ): Promise<CollectionRow> {
    if (!isCollectionName(name))
      throw new AppError(
        "InvalidRequest",
        "A collection's name is a lower-case letter, then letters, digits, `_` or `-`, at most 63 characters.",
      );
    refuseSchema(content.schema);
    try {
      return await this.store.withTransaction({ project }, async (tx) => {
        const times = { createdAt: tx.now, updatedAt: tx.now };
        const collection = { name, ...content, etag: newId("c"), ...times };
        await tx.collections.insert(collection);
        await noted(tx);
        return collection;
      });
    } catch (failure) {
      if (!(failure instanceof UniqueViolation)) throw failure;
      throw new AppError("AlreadyExists", `There is a collection ${name} already.`);
    }
  }

  /** `expect` refuses the present etag by throwing. Throws `AppError`: `NotFound`, `Unprocessable`. */
  change(
    project: string,
    name: string,
    content: Partial<CollectionContent>,
    expect: (etag: string) => void,
    noted: Noted<Tx>,
  ): Promise<CollectionRow> {
    if (content.schema !== undefined) refuseSchema(content.schema);
    return this.store.withTransaction({ project }, async (tx) => {
      const present = await lockedAs(tx, name, expect);
      const changed = { ...present, ...content, etag: newId("c"), updatedAt: tx.now };
      await tx.collections.update(changed);
      await noted(tx);
      return changed;
    });
  }

  /** With all its records. `expect` refuses the present etag by throwing. Throws `AppError` `NotFound`. */
  delete(project: string, name: string, expect: (etag: string) => void, noted: Noted<Tx>): Promise<void> {
    return this.store.withTransaction({ project }, async (tx) => {
      await lockedAs(tx, name, expect);
      await tx.collections.delete(name);
      await noted(tx);
    });
  }
}

interface StoreOf<Tx> {
  withTransaction<T>(scope: { readonly project: string }, work: (tx: Tx) => Promise<T>): Promise<T>;
}

async function lockedAs(
  tx: Transaction,
  name: string,
  expect: (etag: string) => void,
): Promise<CollectionRow> {
  const present = await tx.collections.lock(name);
  if (!present) throw noCollection(name);
  expect(present.etag);
  return present;
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
