import type { JsonObject } from "@flowrunner/engine";
import type { RecordRow, RecordVersion } from "../store/port/records.js";

/** What the platform adds to a record. */
export interface RecordStamp {
  readonly id: string;
  readonly etag: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A record as its readers get it. */
export interface RecordDocument extends RecordStamp {
  readonly data: JsonObject;
}

export function stampOf(id: string, { etag, createdAt, updatedAt }: RecordVersion): RecordStamp {
  return { id, etag, createdAt, updatedAt };
}

export function documentOf(record: RecordRow): RecordDocument {
  return { ...stampOf(record.id, record), data: record.data };
}
