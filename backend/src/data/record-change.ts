import type { DataRight, JsonObject } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { RecordVersion } from "../store/port/records.js";
import type { Expectation } from "../store/port/staged-records.js";
import { mergePatch } from "./merge-patch.js";

/** What is to become of one record. */
export type RecordChange =
  /** Null: the record gets an id. */
  | { readonly kind: "create"; readonly id: string | null; readonly data: JsonObject }
  | { readonly kind: "put"; readonly id: string; readonly data: JsonObject; readonly ifMatch: Condition }
  | { readonly kind: "patch"; readonly id: string; readonly patch: JsonObject; readonly ifMatch: Condition }
  | { readonly kind: "delete"; readonly id: string; readonly ifMatch: Condition };

/** A change of a record that has an id. */
export type NamedChange = RecordChange & { readonly id: string };

export function named(change: RecordChange): NamedChange {
  return { ...change, id: change.id ?? newId("rec") };
}

/** The etag that the record must have; `*`: any, but it must be there; null: nothing is asked. */
export type Condition = string | null;

/** What a change makes of a record, if its present state allows it. */
export interface Changed {
  /** What it takes to do this. */
  readonly right: DataRight;
  /** Null: the record is gone. */
  readonly version: RecordVersion | null;
  /** What the record must still be when this is committed later. */
  readonly expects: Expectation;
}

/**
 * Applies a change to what is there. Throws `AppError`: `AlreadyExists`, `NotFound` (a patch of nothing),
 * `PreconditionFailed` (another etag than asked for).
 */
export function applyChange(change: NamedChange, present: RecordVersion | null, now: number): Changed {
  if (change.kind !== "create") meetCondition(change.id, change.ifMatch, present);
  switch (change.kind) {
    case "create":
      if (present) throw new AppError("AlreadyExists", `There is a record ${change.id} already.`);
      return { right: "create", version: versionOf(change.data, null, now), expects: { kind: "absent" } };
    case "put":
      return {
        right: present ? "update" : "create",
        version: versionOf(change.data, present, now),
        expects: change.ifMatch === null ? { kind: "anything" } : asSeen(present),
      };
    case "patch": {
      if (!present) throw noRecord(change.id);
      const data = mergePatch(present.data, change.patch);
      return { right: "update", version: versionOf(data, present, now), expects: asSeen(present) };
    }
    case "delete": {
      const expects = change.ifMatch === null ? ({ kind: "anything" } as const) : asSeen(present);
      return { right: "delete", version: null, expects };
    }
  }
}

export function asSeen(present: RecordVersion | null): Expectation {
  return present ? { kind: "version", etag: present.etag } : { kind: "absent" };
}

export function noRecord(id: string): AppError {
  return new AppError("NotFound", `There is no record ${id}.`);
}

function meetCondition(id: string, ifMatch: Condition, present: RecordVersion | null): void {
  if (ifMatch === null || (present && (ifMatch === "*" || ifMatch === present.etag))) return;
  const state = present ? "has another etag: it was changed since it was read" : "is not there";
  throw new AppError("PreconditionFailed", `The record ${id} ${state}. Read it again, then write.`);
}

function versionOf(data: JsonObject, present: RecordVersion | null, now: number): RecordVersion {
  return { data, etag: newId("r"), createdAt: present?.createdAt ?? now, updatedAt: now };
}
