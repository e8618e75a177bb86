import type { RecordKey } from "../../port/records.js";
import type { StagedRecord, StagedRecords } from "../../port/staged-records.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryStagedRecords(staging: Staging, { stagedRecords }: Tables): StagedRecords {
  const keyOf = (attemptId: string, { collection, id }: RecordKey): string =>
    `${attemptId}/${collection}/${id}`;
  const of = (attemptId: string): readonly StagedRecord[] =>
    staging.select(stagedRecords, stagedRecords.keysOf(attemptId), (row) => row.attemptId === attemptId);
  return {
    async get(attemptId, keys) {
      return keys.flatMap((key) => staging.read(stagedRecords, keyOf(attemptId, key)) ?? []);
    },
    async inCollection(attemptId, collection) {
      return of(attemptId).filter((row) => row.collection === collection);
    },
    async of(attemptIds) {
      return attemptIds.flatMap(of);
    },
    async sizeOf(attemptId) {
      const rows = of(attemptId);
      return { records: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
    async put(rows) {
      const { project } = staging;
      for (const row of rows) staging.write(stagedRecords, keyOf(row.attemptId, row), { ...row, project });
    },
    async drop(attemptIds) {
      for (const row of attemptIds.flatMap(of)) staging.remove(stagedRecords, keyOf(row.attemptId, row));
    },
  };
}
