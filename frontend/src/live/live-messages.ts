import type { RunEvent } from "@flowrunner/engine";

/** A run, and the project that it is in. */
export interface RunPlace {
  readonly project: string;
  readonly run: string;
}

/** What is said to the server; docs/live.md has the meaning of each field. */
export type ClientMessage =
  | (RunPlace & {
      readonly type: "subscribe";
      readonly events: number;
      readonly logs: "none" | { readonly [source: string]: number };
    })
  | { readonly type: "unsubscribe"; readonly run: string };

export type LogLevel = "debug" | "info" | "warn" | "error";

/** A line of a step's log. */
export interface LogLine {
  readonly seq: number;
  /** Epoch milliseconds, by the worker's clock. */
  readonly time: number;
  /** `log` is `ctx.log`, `agent` the platform's own remark. */
  readonly stream: "stdout" | "stderr" | "log" | "agent";
  readonly level: LogLevel;
  readonly text: string;
  readonly fields?: { readonly [name: string]: unknown };
  /** Bytes that were left out at its end. */
  readonly cut?: number;
  readonly dropped?: { readonly lines: number; readonly bytes: number };
}

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
  | { readonly type: "caughtUp"; readonly run: string }
  | { readonly type: "ended"; readonly run: string; readonly status: "succeeded" | "failed" | "cancelled" }
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

/** How far code says that it is. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly text: string | null;
}

/** What the server says; an error without a run is of the connection, which it then closes. */
export type ServerMessage =
  | RunMessage
  | { readonly type: "error"; readonly run?: undefined; readonly code: string; readonly message: string };
