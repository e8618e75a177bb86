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

/** Runs of one state that were started in one slice of time. */
export interface RunsOfTime {
  /** Where the slice begins, in epoch ms. */
  readonly at: number;
  readonly status: RunStatus;
  readonly runs: number;
}

/** How the runs of one flow went. */
export interface BusyFlow {
  readonly flow: string;
  readonly runs: number;
  readonly failed: number;
  /** From start to end, of those that have ended; null: none has. */
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

/** What was going on in a project. */
export interface RunActivity {
  /** By time, then by state; slices without runs are left out. */
  readonly times: readonly RunsOfTime[];
  /** Those that failed most first, then those with the most runs. */
  readonly flows: readonly BusyFlow[];
}

/** Finds runs of a project. */
export interface RunSearch {
  get(runId: string): Promise<(RunSummary & { readonly requestHash: string | null }) | null>;
  /** Newest first, those after `place`; null: from the first. */
  page(filter: RunFilter, place: RunPlace | null, limit: number): Promise<readonly RunSummary[]>;
  /** How many runs have not ended, counted up to `most`. */
  countOpen(most: number): Promise<number>;
  /** Of the runs since a time, the newest `most` of them, in slices of `sliceMs`; at most `flows` flows. */
  activity(asked: {
    readonly since: number;
    readonly most: number;
    readonly sliceMs: number;
    readonly flows: number;
  }): Promise<RunActivity>;
}
