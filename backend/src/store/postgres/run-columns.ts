/** The columns of a run, named as the port names them. */
export const runColumns = `project_id as project, run_id as "runId", flow_version as "flowVersion", priority, status,
  version, wake_at as "wakeAt", rank, created_at as "createdAt", started_at as "startedAt"`;
