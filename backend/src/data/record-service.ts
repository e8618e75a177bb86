import type { JsonObject } from "@flowrunner/engine";
import type { PlatformStore } from "../store/port/platform-store.js";
import { readQuery } from "./query-input.js";
import type { RecordChange } from "./record-change.js";
import type { RecordDocument, RecordStamp } from "./record-document.js";
import { findRecords, readRecord, type RecordPage } from "./record-reading.js";
import { ReadingTurns } from "./reading-turns.js";
import { CommittedRecords } from "./record-space.js";
import { writeRecords } from "./record-writing.js";

const everyRight = new Set(["read", "create", "update", "delete"] as const);

/** The records of a project, as its members use them. */
export class RecordService {
  readonly #turns = new ReadingTurns();

  constructor(private readonly store: PlatformStore) {}

  /** Throws `AppError` `NotFound`. */
  get(project: string, collection: string, id: string): Promise<RecordDocument> {
    return this.store.withTransaction({ project }, (tx) =>
      readRecord(tx, new CommittedRecords(tx), collection, id),
    );
  }

  /** Throws `AppError` `NotFound`, `InvalidRequest`, `TooManyRequests`. */
  find(project: string, collection: string, asked: JsonObject): Promise<RecordPage> {
    const query = readQuery(collection, asked);
    return this.#turns.take(project, () =>
      this.store.withTransaction({ project }, (tx) => findRecords(tx, new CommittedRecords(tx), query)),
    );
  }

  /** All or none. Gives what each change has made, null for a deletion. Throws `AppError` as `writeRecords` does. */
  write(
    project: string,
    collection: string,
    changes: readonly RecordChange[],
    by: string,
  ): Promise<readonly (RecordStamp | null)[]> {
    return this.store.withTransaction({ project }, async (tx) => {
      const stamps = await writeRecords(tx, new CommittedRecords(tx), collection, changes, everyRight);
      const details = {
        changes: changes.map(({ kind, id }, index) => ({ kind, id: id ?? stamps[index]!.id })),
      };
      await tx.auditLog.append({ actor: by, action: "records.changed", target: collection, details });
      return stamps;
    });
  }
}
