import type { FlowVersion } from "../port/flow-versions.js";
import type { CollectionRow } from "../port/collections.js";
import type { EventRow as PublishedEvent, Listening } from "../port/events.js";
import type { DataCall } from "../port/data-calls.js";
import type { StoredEvent } from "../port/run-events.js";
import type { RecordRow } from "../port/records.js";
import type { StagedRecord } from "../port/staged-records.js";
import type { WorkerRow } from "../port/workers.js";
import { AttemptTable } from "./attempt-table.js";
import { GroupedTable } from "./grouped-table.js";
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
  /** By project. */
  readonly collections = new GroupedTable<Row & CollectionRow>("collections", ({ project }) => project);
  /** By project and collection. */
  readonly records = new GroupedTable<Row & RecordRow>(
    "records",
    ({ project, collection }) => `${project}/${collection}`,
  );
  /** By attempt. */
  readonly stagedRecords = new GroupedTable<Row & StagedRecord>(
    "staged_records",
    ({ attemptId }) => attemptId,
  );
  readonly events = new Table<Row & PublishedEvent & { readonly isDelivered: boolean }>("events");
  readonly listeners = new Table<Row & Omit<Listening, "since">>("listeners");
  /** Nothing but what is locked. */
  readonly eventNames = new Table<Row>("event_names");
  readonly dataCalls = new Table<Row & DataCall>("data_calls");
}
