import { inProject } from "../statement.js";

/** Arrays of equal length, JSON as text. */
export type AttemptColumns = [
  id: string[],
  runId: string[],
  path: string[],
  generation: number[],
  attempt: number[],
  stepId: string[],
  flowVersion: string[],
  pool: string[],
  requirements: string[],
  priority: number[],
  rank: number[],
  timeoutMs: number[],
  call: string[],
];

/** One statement for all attempts that a pass queues. */
export const insertAttempts = inProject<AttemptColumns>(
  "insert-attempts",
  "write",
  `insert into attempts (project_id, status, epoch, queued_at, id, run_id, path, generation, attempt, step_id,
     flow_version, pool, requirements, priority, rank, timeout_ms, call)
   select $1, 'queued', 0, now_ms(), added.id, added.run_id, added.path, added.generation, added.attempt, added.step_id,
     added.flow_version, added.pool, added.requirements::json, added.priority, added.rank, added.timeout_ms,
     added.call::json
   from unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::text[], $8::text[], $9::text[],
     $10::text[], $11::integer[], $12::double precision[], $13::bigint[], $14::text[])
     as added(id, run_id, path, generation, attempt, step_id, flow_version, pool, requirements, priority, rank,
       timeout_ms, call)`,
);
