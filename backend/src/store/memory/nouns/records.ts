import type { RecordKey, RecordQuery, RecordRow, Records } from "../../port/records.js";
import { comparePlaces, matches, placeOf } from "../../record-search.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryRecords(staging: Staging, { records }: Tables): Records {
  const { project } = staging;
  const keyOf = ({ collection, id }: RecordKey): string => `${project}/${collection}/${id}`;
  return {
    async get(key) {
      return staging.read(records, keyOf(key)) ?? null;
    },
    async lock(keys) {
      const locked: RecordRow[] = [];
      for (const key of new Set(keys.map(keyOf).sort())) {
        const row = await staging.lock(records, key);
        if (row) locked.push(row);
      }
      return locked;
    },
    async put(rows) {
      for (const row of rows) {
        const createdAt = staging.read(records, keyOf(row))?.createdAt ?? row.createdAt;
        staging.write(records, keyOf(row), { ...row, createdAt, project });
      }
    },
    async delete(keys) {
      for (const key of keys) staging.remove(records, keyOf(key));
    },
    async find(query) {
      const { collection, sort, limit } = query;
      const found = staging.select(records, records.keysOf(`${project}/${collection}`), (row) =>
        isMeant(query, row),
      );
      const placed = found.map((row) => ({ row, place: placeOf(row, sort) }));
      placed.sort((a, b) => comparePlaces(a.place, b.place, sort));
      return placed.slice(0, limit).map(({ row }) => row);
    },
  };
}

function isMeant({ collection, filter, sort, after, except }: RecordQuery, row: RecordRow): boolean {
  return (
    row.collection === collection &&
    !except.includes(row.id) &&
    (filter === null || matches(filter, row.data)) &&
    (after === null || comparePlaces(placeOf(row, sort), after, sort) > 0)
  );
}
