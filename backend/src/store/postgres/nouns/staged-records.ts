import type { Expectation, StagedRecord, StagedRecords } from "../../port/staged-records.js";
import type { ProjectSession } from "../project-session.js";
import {
  dropStagedRecords,
  getStagedRecords,
  putStagedRecords,
  stagedByAttempts,
  stagedInCollection,
  stagedSize,
  type StagedRecordColumns,
} from "../statements/staged-records.js";

export function postgresStagedRecords(session: ProjectSession): StagedRecords {
  return {
    async get(attemptId, keys) {
      if (keys.length === 0) return [];
      const collections = keys.map(({ collection }) => collection);
      const ids = keys.map(({ id }) => id);
      return (await session.all(getStagedRecords, attemptId, collections, ids)).map(stagedOf);
    },
    async inCollection(attemptId, collection) {
      return (await session.all(stagedInCollection, attemptId, collection)).map(stagedOf);
    },
    async of(attemptIds) {
      if (attemptIds.length === 0) return [];
      return (await session.all(stagedByAttempts, attemptIds)).map(stagedOf);
    },
    sizeOf: async (attemptId) => (await session.first(stagedSize, attemptId))!,
    async put(staged) {
      if (staged.length > 0) await session.write(putStagedRecords, JSON.stringify(staged.map(columnsOf)));
    },
    async drop(attemptIds) {
      if (attemptIds.length > 0) await session.write(dropStagedRecords, attemptIds);
    },
  };
}

function columnsOf({ version, expects, ...row }: StagedRecord): StagedRecordColumns {
  const { data = null, etag = null, createdAt = null, updatedAt = null } = version ?? {};
  return { ...row, expects: expectedText(expects), data, etag, createdAt, updatedAt };
}

function stagedOf(columns: StagedRecordColumns): StagedRecord {
  const { expects, data, etag, createdAt, updatedAt, ...row } = columns;
  const version = data === null ? null : { data, etag: etag!, createdAt: createdAt!, updatedAt: updatedAt! };
  return { ...row, expects: expectationOf(expects), version };
}

function expectedText(expects: Expectation): string {
  if (expects.kind === "version") return expects.etag;
  return expects.kind === "anything" ? "*" : "";
}

function expectationOf(text: string): Expectation {
  if (text === "*") return { kind: "anything" };
  return text === "" ? { kind: "absent" } : { kind: "version", etag: text };
}
