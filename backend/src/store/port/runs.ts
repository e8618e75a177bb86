import type { RunStatus } from "@flowrunner/engine";
import type { Labels } from "./flows.js";

export interface RunRow {
  readonly project: string;
  readonly runId: string;
  readonly flowVersion: string;
  /** 0–100. */
  readonly priority: number;
  readonly status: RunStatus;
  /** `seq` of its newest event: whoever writes the run compares it. */
  readonly version: number;
  /** When the run must be looked at though nothing happens, in epoch ms; null: never. */
  readonly wakeAt: number | null;
  /** Queue rank of the attempt it queued last; 0 before the first. */
  readonly rank: number;
  /** Bytes that its `log` steps have written. */
  readonly logBytes: number;
  readonly createdAt: number;
  /** When it left the queue; null: it has not. */
  readonly startedAt: number | null;
  /** W3C trace context of what started it; null: nobody traces that. */
  readonly traceparent: string | null;
}

/** A run as it is put into the store. */
export interface NewRun extends Omit<RunRow, "project"> {
  /** Undefined: it is in no list. */
  readonly origin?: RunOrigin | undefined;
  /** Undefined: it has not ended. */
  readonly ending?: RunEnding | undefined;
}

/** What a pass changes of a run. */
export interface RunUpdate extends Pick<
  RunRow,
  "runId" | "status" | "version" | "wakeAt" | "rank" | "logBytes" | "startedAt"
> {
  /** The version that it is changed from. */
  readonly expectedVersion: number;
  /** Null: it has not ended any more. Undefined: that is as it was. */
  readonly ending?: RunEnding | null | undefined;
}

/** The cluster's object that a run is the run of. */
export interface ClusterOrigin {
  readonly kind: "FlowRun" | "FunctionRun";
  readonly name: string;
  readonly uid: string;
}

/** What a run is listed and found by; nothing that a pass reads. */
export interface RunOrigin {
  readonly flow: string;
  /** Of the published version; null: the flow was not published. */
  readonly flowNumber: number | null;
  readonly labels: Labels;
  readonly startedBy: string;
  /** Of what was asked for; null: without an idempotency key. */
  readonly requestHash: string | null;
  /** 64-bit hashes, as decimal text. */
  readonly keys: readonly string[];
  /** Default: it is of none. */
  readonly object?: ClusterOrigin;
}

/** How a run ended, for lists. */
export interface RunEnding {
  /** Epoch ms. */
  readonly endedAt: number;
  readonly errorCode: string | null;
  /** What it is found by besides, as in `RunOrigin`. */
  readonly keys: readonly string[];
}

export interface Runs {
  /** Throws `UniqueViolation`. */
  insert(...runs: readonly NewRun[]): Promise<void>;
  get(runId: string): Promise<RunRow | null>;
  /**
   * Reads runs as they now are, and keeps others from writing them until the transaction ends. Waits for those that exist,
   * in the order of their ids, and gives them by id.
   */
  lock(runIds: readonly string[]): Promise<ReadonlyMap<string, RunRow>>;
  /** Throws `CompareFailed` unless the version of each is the expected one. */
  update(...updates: readonly RunUpdate[]): Promise<void>;
}
