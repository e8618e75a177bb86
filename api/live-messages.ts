import type { RunEvent } from "@flowrunner/engine";
import type { LogLine, Progress } from "@flowrunner/protocol";

export type { LogLine, Progress } from "@flowrunner/protocol";

export type LogLevel = LogLine["level"];

/** A run, and the project that it is in. */
export interface RunPlace {
  readonly project: string;
  readonly run: string;
}

/** What of a run is wanted, and from where on: what was heard already is not told again. */
export interface Subscription extends RunPlace {
  /** The last event that was heard; 0: none. */
  readonly events: number | "none";
  /** The `lastSeq` of the last message of each source. */
  readonly logs: "none" | { readonly [source: string]: number };
  /** Default: of all. */
  readonly levels?: readonly string[] | undefined;
}

/** What is said to the server; docs/live.md has the meaning of each field. */
export type ClientMessage =
  ({ readonly type: "subscribe" } & Subscription) | { readonly type: "unsubscribe"; readonly run: string };

export type RunEndStatus = "succeeded" | "failed" | "cancelled";

/** What the server says of one run. */
export type RunMessage =
  | { readonly type: "event"; readonly run: string; readonly seq: number; readonly event: RunEvent }
  | LogMessage
  | {
      readonly type: "progress";
      readonly run: string;
      readonly path: string;
      readonly attempt: number;
      readonly progress: Progress;
    }
  /** What had happened before is told: what follows is news. */
  | { readonly type: "caughtUp"; readonly run: string }
  | { readonly type: "ended"; readonly run: string; readonly status: RunEndStatus }
  /** The subscription is over, or was refused. */
  | { readonly type: "error"; readonly run: string; readonly code: string; readonly message: string };

export interface LogMessage {
  readonly type: "log";
  readonly run: string;
  readonly source: string;
  readonly path: string;
  /** 0 for a `log` step. */
  readonly attempt: number;
  readonly lastSeq: number;
  readonly lines: readonly LogLine[];
}

/** What the server says; an error without a run is of the connection, which it then closes. */
export type ServerMessage =
  | RunMessage
  | { readonly type: "error"; readonly run?: undefined; readonly code: string; readonly message: string };
