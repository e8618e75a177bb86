/** The columns of a run, named as the port names them. */
export const runColumns = `project_id as project, run_id as "runId", flow_version as "flowVersion", priority, status,
  version, wake_at as "wakeAt", rank, log_bytes as "logBytes", created_at as "createdAt", started_at as "startedAt",
  traceparent`;

/** The columns of a run in a list. */
export const runSummaryColumns = `run_id as "runId", flow, flow_number as "flowNumber", flow_version as "flowVersion",
  status, priority, labels, started_by as "startedBy", created_at as "createdAt", started_at as "startedAt",
  ended_at as "endedAt", error_code as "errorCode"`;
