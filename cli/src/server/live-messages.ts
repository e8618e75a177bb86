import type { RunEvent } from "@flowrunner/engine";
import type { LogLine, Progress } from "@flowrunner/protocol";

/** What a server says of a run that is followed (docs/live.md). */
export type LiveMessage =
  | { readonly type: "event"; readonly run: string; readonly seq: number; readonly event: RunEvent }
  | LiveLog
  | { readonly type: "progress"; readonly run: string; readonly path: string; readonly progress: Progress }
  /** What had happened before is told: what follows is news. */
  | { readonly type: "caughtUp"; readonly run: string }
  | { readonly type: "ended"; readonly run: string; readonly status: RunEndStatus }
  | { readonly type: "error"; readonly code: string; readonly message: string };

export interface LiveLog {
  readonly type: "log";
  readonly run: string;
  readonly source: string;
  readonly path: string;
  readonly attempt: number;
  readonly lastSeq: number;
  readonly lines: readonly LogLine[];
}

export type RunEndStatus = "succeeded" | "failed" | "cancelled";

/** What of a run is wanted, and from where on: what was heard already is not told again. */
export interface Subscription {
  readonly project: string;
  readonly run: string;
  readonly events: number | "none";
  readonly logs: "none" | { readonly [source: string]: number };
  readonly levels?: readonly string[] | undefined;
}
