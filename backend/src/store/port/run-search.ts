import type { RunStatus } from "@flowrunner/engine";
import type { Labels } from "./flows.js";

/** A run as a list shows it. */
export interface RunSummary {
  readonly runId: string;
  /** Null: it began before flows had names here. */
  readonly flow: string | null;
  /** Null: of a flow that was not published. */
  readonly flowNumber: number | null;
  /** Hash of the content. */
  readonly flowVersion: string;
  readonly status: RunStatus;
  readonly priority: number;
  readonly labels: Labels | null;
  /** Who started it; null: not known. */
  readonly startedBy: string | null;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Null: it has not left the queue. */
  readonly startedAt: number | null;
  /** Null: it has not ended. */
  readonly endedAt: number | null;
  /** Why it failed; null: it did not. */
  readonly errorCode: string | null;
}

/** Each that is there narrows the search. */
export interface RunFilter {
  readonly statuses?: readonly RunStatus[];
  readonly flow?: string;
  readonly flowNumber?: number;
  readonly startedBy?: string;
  /** Epoch ms. */
  readonly createdAfter?: number;
  readonly createdBefore?: number;
  /** All of these, as `Runs` was given them. */
  readonly keys?: readonly string[];
}

/** A place in the list of runs. */
export interface RunPlace {
  readonly createdAt: number;
  readonly runId: string;
}

/** Finds runs of a project. */
export interface RunSearch {
  get(runId: string): Promise<(RunSummary & { readonly requestHash: string | null }) | null>;
  /** Newest first, those after `place`; null: from the first. */
  page(filter: RunFilter, place: RunPlace | null, limit: number): Promise<readonly RunSummary[]>;
  /** How many runs have not ended, counted up to `most`. */
  countOpen(most: number): Promise<number>;
}
