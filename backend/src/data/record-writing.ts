import type { DataRight } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { CollectionRow } from "../store/port/collections.js";
import type { RecordVersion } from "../store/port/records.js";
import type { Transaction } from "../store/port/store.js";
import {
  applyChange,
  asSeen,
  named,
  type Changed,
  type NamedChange,
  type RecordChange,
} from "./record-change.js";
import { RecordChecks } from "./record-checks.js";
import { stampOf, type RecordStamp } from "./record-document.js";
import type { RecordSpace, WrittenRecord } from "./record-space.js";

/** What somebody may do in a collection. */
export type Rights = ReadonlySet<DataRight>;

/**
 * Writes changes of one collection, all or none: throws `AppError` before anything is written. Changes of one record
 * build on each other. Gives what each has made, null for what it deleted.
 */
export async function writeRecords(
  tx: Transaction,
  space: RecordSpace,
  name: string,
  asked: readonly RecordChange[],
  rights: Rights,
): Promise<readonly (RecordStamp | null)[]> {
  for (const { kind } of asked) refuseWithout(rights, kind, name);
  const collection = (await tx.collections.hold([name])).get(name);
  if (!collection) throw noCollection(name);
  const changes = asked.map(named);
  const ids = changes.map(({ id }) => id);
  const writing = new RecordWriting(collection, await space.lock(name, ids), rights, tx.now());
  const stamps = changes.map((change, index) => {
    const version = placed(index, changes.length, () => writing.apply(change));
    return version && stampOf(change.id, version);
  });
  await space.write(collection, writing.written);
  return stamps;
}

export function noCollection(name: string): AppError {
  return new AppError("NotFound", `There is no collection ${name}.`);
}

/** One of these it takes, whatever the records are. */
const rightsFor = {
  create: ["create"],
  put: ["create", "update"],
  patch: ["update"],
  delete: ["delete"],
} as const;

/** Before anything is looked at: who has no right is told nothing. */
function refuseWithout(rights: Rights, kind: RecordChange["kind"], collection: string): void {
  if (!rightsFor[kind].some((right) => rights.has(right))) throw noRight(rightsFor[kind][0], collection);
}

/** What a call has made of records so far. */
class RecordWriting {
  readonly #written = new Map<string, WrittenRecord>();
  readonly #checks = new RecordChecks();

  constructor(
    private readonly collection: CollectionRow,
    private readonly present: ReadonlyMap<string, RecordVersion>,
    private readonly rights: Rights,
    private readonly now: number,
  ) {}

  get written(): readonly WrittenRecord[] {
    return [...this.#written.values()];
  }

  apply(change: NamedChange): RecordVersion | null {
    const { id } = change;
    const before = this.#written.get(id);
    const present = before ? before.version : (this.present.get(id) ?? null);
    const changed = applyChange(change, present, this.now);
    if (!this.rights.has(changed.right)) throw noRight(changed.right, this.collection.name);
    const bytes = changed.version ? this.#checks.check(this.collection, changed.version.data) : 0;
    const expects = before?.expects ?? this.#expectationOf(change, changed, present);
    this.#written.set(id, { id, version: changed.version, expects, bytes });
    return changed.version;
  }

  /** Who may not both create and update must find what the right was checked against. */
  #expectationOf(
    { kind }: RecordChange,
    { expects }: Changed,
    present: RecordVersion | null,
  ): Changed["expects"] {
    const mayEither = this.rights.has("create") && this.rights.has("update");
    return kind === "put" && !mayEither ? asSeen(present) : expects;
  }
}

export function noRight(right: DataRight, collection: string): AppError {
  return new AppError("Forbidden", `This needs the right \`${right}\` on the collection ${collection}.`);
}

/** Of several changes, says which one was refused. */
function placed<T>(index: number, count: number, work: () => T): T {
  try {
    return work();
  } catch (refusal) {
    if (count === 1 || !(refusal instanceof AppError)) throw refusal;
    const { code, message, details } = refusal;
    throw new AppError(code, `Change ${index + 1}: ${message}`, { details: { ...details, change: index } });
  }
}
