/** The columns of a worker, named as the port names them. */
export const workerColumns = `project_id as project, id, pool, token_hash as "tokenHash", state, attempt_id as "attemptId"`;
