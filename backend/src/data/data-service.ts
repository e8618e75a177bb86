import type { Json, JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { idempotencyKeyOf } from "../runs/identities.js";
import { hashOf } from "../runs/tokens.js";
import type { ClaimedAttempt, AttemptRow } from "../store/port/attempts.js";
import type { Store, Transaction } from "../store/port/store.js";
import type { DataCaller } from "./data-tokens.js";
import { readQuery } from "./query-input.js";
import type { RecordChange } from "./record-change.js";
import type { RecordDocument, RecordStamp } from "./record-document.js";
import { ReadingTurns } from "./reading-turns.js";
import { findRecords, readRecord, type RecordPage } from "./record-reading.js";
import { CommittedRecords, type RecordSpace } from "./record-space.js";
import { noRight, writeRecords, type Rights } from "./record-writing.js";
import { StagedSpace } from "./staged-space.js";

export type Stamps = readonly (RecordStamp | null)[];

/**
 * The records of a project, as the code of an attempt may use them.
 *
 * R1 Every call is made in one transaction with the check of its fence: the attempt is claimed, with the token's epoch.
 * R2 A collection that the step did not declare is refused before it is looked for.
 * R3 A call with a key is carried out once: its answer is committed with what it wrote. Of a transactional step the key
 *    is the attempt's, for its writes live no longer; else it is the step's, through all its attempts and retries.
 */
export class DataService {
  readonly #turns = new ReadingTurns();

  constructor(private readonly store: Store) {}

  get(caller: DataCaller, collection: string, id: string): Promise<RecordDocument> {
    return this.#read(caller, collection, (tx, space) => readRecord(tx, space, collection, id));
  }

  find(caller: DataCaller, collection: string, asked: JsonObject): Promise<RecordPage> {
    const query = readQuery(collection, asked);
    return this.#turns.take(caller.project, () =>
      this.#read(caller, collection, (tx, space) => findRecords(tx, space, query)),
    );
  }

  /** All or none. `key`: null, the call has none. Throws `AppError` `IdempotencyKeyReused` for another call's key. */
  write(
    caller: DataCaller,
    collection: string,
    changes: readonly RecordChange[],
    key: string | null,
  ): Promise<Stamps> {
    const rights = rightsIn(caller, collection);
    return this.store.withTransaction({ project: caller.project }, async (tx) => {
      const attempt = heldBy(caller, (await tx.attempts.lock([caller.attemptId])).get(caller.attemptId)); // R1
      const carryOut = (): Promise<Stamps> =>
        writeRecords(tx, spaceOf(tx, caller), collection, changes, rights);
      if (key === null) return carryOut();
      return once(
        tx,
        attempt,
        { scope: scopeOf(caller, attempt), key, asked: [collection, changes] },
        carryOut,
      );
    });
  }

  #read<T>(
    caller: DataCaller,
    collection: string,
    work: (tx: Transaction, space: RecordSpace) => Promise<T>,
  ): Promise<T> {
    if (!rightsIn(caller, collection).has("read")) throw noRight("read", collection);
    return this.store.withTransaction({ project: caller.project }, async (tx) => {
      heldBy(caller, await tx.attempts.get(caller.attemptId)); // R1
      return work(tx, spaceOf(tx, caller));
    });
  }
}

interface KeyedCall {
  readonly scope: string;
  readonly key: string;
  readonly asked: unknown;
}

/** R3 */
async function once(
  tx: Transaction,
  { runId }: AttemptRow,
  { scope, key, asked }: KeyedCall,
  carryOut: () => Promise<Stamps>,
): Promise<Stamps> {
  const bodyHash = hashOf(JSON.stringify(asked));
  const before = await tx.dataCalls.get(scope, key);
  if (before && before.bodyHash !== bodyHash)
    throw new AppError("IdempotencyKeyReused", `The idempotency key ${key} was used for another call.`);
  if (before) return before.answer as unknown as Stamps;
  const stamps = await carryOut();
  await tx.dataCalls.insert({ scope, key, runId, bodyHash, answer: stamps as unknown as Json });
  return stamps;
}

function scopeOf({ access, attemptId }: DataCaller, { runId, path }: AttemptRow): string {
  return access.isTransactional ? attemptId : idempotencyKeyOf(runId, path);
}

function spaceOf(tx: Transaction, { access, attemptId }: DataCaller): RecordSpace {
  return access.isTransactional ? new StagedSpace(tx, attemptId) : new CommittedRecords(tx);
}

/** R2 */
function rightsIn({ access }: DataCaller, collection: string): Rights {
  if (!Object.hasOwn(access.collections, collection))
    throw new AppError(
      "Forbidden",
      `The step does not declare the collection ${collection} in its \`data\`.`,
    );
  return new Set(access.collections[collection]);
}

/** R1 Throws `AppError` `StaleAttempt`, also where there is no such attempt. */
function heldBy({ epoch }: DataCaller, attempt: AttemptRow | null | undefined): ClaimedAttempt {
  if (attempt?.status === "claimed" && attempt.epoch === epoch) return attempt;
  throw new AppError("StaleAttempt", "This attempt has ended: nothing more is done for it.");
}
