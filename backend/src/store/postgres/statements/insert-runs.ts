import { inProject } from "../statement.js";

/** Arrays of equal length. */
export type NewRunColumns = [
  runId: string[],
  flowVersion: string[],
  priority: number[],
  status: string[],
  version: number[],
  wakeAt: (number | null)[],
  rank: number[],
  logBytes: number[],
  createdAt: number[],
  startedAt: (number | null)[],
  traceparent: (string | null)[],
  flow: (string | null)[],
  flowNumber: (number | null)[],
  labels: (string | null)[],
  startedBy: (string | null)[],
  requestHash: (string | null)[],
  originKind: (string | null)[],
  originName: (string | null)[],
  originUid: (string | null)[],
  endedAt: (number | null)[],
  errorCode: (string | null)[],
];

/** In the order of their ids: two that insert the same ones wait for each other one way only. */
export const insertRuns = inProject<NewRunColumns>(
  "insert-runs",
  "write",
  `insert into runs (project_id, run_id, flow_version, priority, status, version, wake_at, rank, log_bytes, created_at,
     started_at, traceparent, flow, flow_number, labels, started_by, request_hash, origin_kind,
     origin_name, origin_uid, ended_at, error_code)
   select $1, added.run_id, added.flow_version, added.priority, added.status, added.version, added.wake_at, added.rank,
     added.log_bytes, added.created_at, added.started_at, added.traceparent, added.flow, added.flow_number,
     added.labels::json, added.started_by, added.request_hash, added.origin_kind, added.origin_name,
     added.origin_uid, added.ended_at, added.error_code
   from unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::bigint[], $8::double precision[],
     $9::bigint[], $10::bigint[], $11::bigint[], $12::text[], $13::text[], $14::integer[], $15::text[], $16::text[],
     $17::text[], $18::text[], $19::text[], $20::text[], $21::bigint[], $22::text[])
     as added(run_id, flow_version, priority, status, version, wake_at, rank, log_bytes, created_at, started_at,
       traceparent, flow, flow_number, labels, started_by, request_hash, origin_kind, origin_name, origin_uid, ended_at, error_code)
   order by added.run_id`,
);
