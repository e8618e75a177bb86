import { platformError, type FlowError } from "@flowrunner/engine";
import type { CollectionRow } from "../store/port/collections.js";
import type { RecordKey, RecordRow } from "../store/port/records.js";
import type { StagedRecord } from "../store/port/staged-records.js";
import type { Transaction } from "../store/port/store.js";

/** Stages that are taken in one transaction; more results wait for the next. */
export const mostStages = 8;

/**
 * What attempts have staged, in the transaction that takes their results.
 *
 * S1 All that the stages touch is locked before any of it is judged, in one order.
 * S2 A stage is taken whole or not at all: it is judged against what is committed, before anything is written.
 * S3 Two stages of one transaction do not build on each other: whether the first is committed is not known yet when the
 *    second is judged.
 * S4 A stage becomes records only if its step succeeded; else nothing of it is left.
 */
export class Stages {
  readonly #taken: StagedRecord[] = [];
  readonly #touched = new Set<string>();

  private constructor(
    private readonly tx: Transaction,
    private readonly staged: readonly StagedRecord[],
    private readonly collections: ReadonlyMap<string, CollectionRow>,
    private readonly present: ReadonlyMap<string, RecordRow>,
  ) {}

  /** Waits until nobody else writes what these attempts have written. Without attempts it asks for nothing. */
  static async of(tx: Transaction, attemptIds: readonly string[]): Promise<Stages> {
    if (attemptIds.length > mostStages)
      throw new Error(`${attemptIds.length} stages are too many for one transaction`);
    const staged = await tx.stagedRecords.of(attemptIds);
    const collections = await tx.collections.hold([...new Set(staged.map(({ collection }) => collection))]); // S1
    const present = await tx.records.lock(staged); // S1
    return new Stages(tx, staged, collections, new Map(present.map((record) => [placeOf(record), record])));
  }

  /** Takes an attempt's stage, or says why it cannot be: something is not as the code saw it. */
  take(attemptId: string): FlowError | null {
    const stage = this.staged.filter((staged) => staged.attemptId === attemptId);
    const conflict = stage.map((staged) => this.#conflictOf(staged)).find((reason) => reason !== null);
    if (conflict) return dataConflict(conflict); // S2
    for (const staged of stage) this.#touched.add(placeOf(staged));
    this.#taken.push(...stage);
    return null;
  }

  /** S4 Writes what was taken of the attempts that `hasSucceeded`. */
  async commit(hasSucceeded: (attemptId: string) => boolean): Promise<void> {
    const last = new Map(
      this.#taken
        .filter(({ attemptId }) => hasSucceeded(attemptId))
        .map((staged) => [placeOf(staged), staged]),
    );
    const staged = [...last.values()];
    const kept = staged.flatMap(({ collection, id, version }) =>
      version ? [{ collection, id, ...version }] : [],
    );
    await this.tx.records.put(kept);
    await this.tx.records.delete(staged.filter(({ version }) => !version));
  }

  #conflictOf(staged: StagedRecord): string | null {
    const { collection, id, expects } = staged;
    const where = `the record ${id} of ${collection}`;
    if (this.collections.get(collection)?.etag !== staged.collectionEtag)
      return `the collection ${collection} was changed`;
    if (expects.kind === "anything") return null;
    if (this.#touched.has(placeOf(staged))) return `${where} was written by another step at the same time`; // S3
    const etag = this.present.get(placeOf(staged))?.etag;
    if (expects.kind === "absent") return etag === undefined ? null : `${where} was created`;
    return etag === expects.etag ? null : `${where} was changed or deleted`;
  }
}

function dataConflict(reason: string): FlowError {
  const message = `Nothing of what the step wrote was kept: ${reason} before the step ended.`;
  return { ...platformError("DataConflict", message), retryable: true };
}

function placeOf({ collection, id }: RecordKey): string {
  return `${collection}/${id}`;
}
