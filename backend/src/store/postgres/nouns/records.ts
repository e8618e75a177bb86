import type { RecordKey, RecordQuery, RecordRow, Records } from "../../port/records.js";
import { conditionOf, valuePath } from "../data-path.js";
import type { ProjectSession } from "../project-session.js";
import { findRecords, findRecordsAscending, findRecordsDescending } from "../statements/find-records.js";
import { deleteRecords, getRecord, getRecords, lockRecordPlaces, putRecords } from "../statements/records.js";

export function postgresRecords(session: ProjectSession): Records {
  return {
    get: ({ collection, id }) => session.first(getRecord, collection, id),
    async lock(keys) {
      if (keys.length === 0) return [];
      const [, present] = await Promise.all([
        session.all(lockRecordPlaces, ...columnsOf(keys)),
        session.all(getRecords, ...columnsOf(keys)),
      ]);
      return present;
    },
    async put(records) {
      if (records.length === 0) return;
      await session.write(
        putRecords,
        ...columnsOf(records),
        records.map(({ data }) => JSON.stringify(data)),
        records.map(({ etag }) => etag),
        records.map(({ createdAt }) => createdAt),
        records.map(({ updatedAt }) => updatedAt),
      );
    },
    async delete(keys) {
      if (keys.length > 0) await session.write(deleteRecords, ...columnsOf(keys));
    },
    find: (query) => find(session, query),
  };
}

function columnsOf(keys: readonly RecordKey[]): [readonly string[], readonly string[]] {
  return [keys.map(({ collection }) => collection), keys.map(({ id }) => id)];
}

function find(session: ProjectSession, query: RecordQuery): Promise<readonly RecordRow[]> {
  const { collection, filter, sort, after, except, limit } = query;
  const condition = filter && conditionOf(filter);
  const variables = JSON.stringify(condition?.variables ?? {});
  const meant = [collection, condition?.path ?? null, variables, except, limit, after?.id ?? null] as const;
  if (!sort) return session.all(findRecords, ...meant);
  const { kind = null, number, text = null } = after?.key ?? {};
  const place = [kind, number === undefined ? null : String(number), text] as const;
  const statement = sort.isDescending ? findRecordsDescending : findRecordsAscending;
  return session.all(statement, ...meant, valuePath(sort.path), ...place);
}
