import type { FlowVersion } from "../port/flow-versions.js";
import type { StoredEvent } from "../port/run-events.js";
import type { WorkerRow } from "../port/workers.js";
import { AttemptTable } from "./attempt-table.js";
import { LogTable } from "./log-table.js";
import { RunTable } from "./run-table.js";
import { Table, type Row } from "./table.js";

export type EventRow = Row & StoredEvent;
export type PayloadRow = Row & { readonly text: string };
export type FlowVersionRow = Row & FlowVersion;

/** Everything a memory store holds. */
export class Tables {
  readonly runs = new RunTable();
  readonly runEvents = new Table<EventRow>("run_events");
  readonly attempts = new AttemptTable();
  /** Unique keys of attempts: run, path, generation, attempt. */
  readonly attemptKeys = new Table<Row>("attempt_keys");
  readonly workers = new Table<WorkerRow>("workers");
  /** Workers' ids by the hash of their token. */
  readonly workerTokens = new Table<Row & { readonly workerId: string }>("worker_tokens");
  readonly payloads = new Table<PayloadRow>("payloads");
  readonly logChunks = new LogTable();
  readonly flowVersions = new Table<FlowVersionRow>("flow_versions");
}
