import type { JsonObject } from "@flowrunner/engine";
import type { RecordRow, RecordVersion } from "../store/port/records.js";

/** What the platform adds to a record. Times are RFC 3339. */
export interface RecordStamp {
  readonly id: string;
  readonly etag: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A record as its readers get it. */
export interface RecordDocument extends RecordStamp {
  readonly data: JsonObject;
}

export function stampOf(id: string, { etag, createdAt, updatedAt }: RecordVersion): RecordStamp {
  return { id, etag, createdAt: timeOf(createdAt), updatedAt: timeOf(updatedAt) };
}

export function documentOf(record: RecordRow): RecordDocument {
  return { ...stampOf(record.id, record), data: record.data };
}

function timeOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
