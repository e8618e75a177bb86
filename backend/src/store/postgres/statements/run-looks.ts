import type { AttemptLook, RunLook } from "../../port/cluster/run-looks.js";
import { inProject } from "../statement.js";

/** A step's path is taken from the event's text: what else is in an event may be no JSON that PostgreSQL takes apart. */
export const lookAtRuns = inProject<[runIds: readonly string[]], RunLook>(
  "look-at-runs",
  "read",
  `select r.run_id as "runId", r.status, r.flow, r.flow_number as "flowNumber", r.flow_version as "flowVersion",
     r.started_at as "startedAt", r.ended_at as "endedAt", r.origin_kind as kind,
     (select count(distinct substring(e.data::text from '"path":"([^".]+)"'))::integer from run_events e
      where e.project_id = $1 and e.run_id = r.run_id
        and e.type in ('StepSucceeded', 'StepFailed', 'StepSkipped', 'StepCancelled')
        and e.data::text ~ '"path":"[^".]+"') as "stepsEnded",
     (select e.data from run_events e where e.project_id = $1 and e.run_id = r.run_id and e.seq = r.version
        and e.type = 'RunEnded') as ending
   from runs r where r.project_id = $1 and r.run_id = any ($2::text[])`,
);

/** Open attempts, and all of functions by themselves, which are few. */
export const lookAtAttempts = inProject<[runIds: readonly string[]], AttemptLook>(
  "look-at-attempts",
  "read",
  `select a.run_id as "runId", a.path, a.attempt, a.status, a.claimed_at as "claimedAt", a.ended_at as "endedAt",
     a.exit, w.id as "podUid", w.pod_name as "podName", w.namespace,
     case when t.pool is not null
       then json_build_object('reason', t.reason, 'message', t.message, 'since', t.since) end as trouble
   from attempts a
   left join workers w on w.project_id = $1 and w.id = a.worker_id and w.namespace is not null
   left join pool_troubles t on t.project_id = $1 and t.pool = a.pool
   where a.project_id = $1 and a.run_id = any ($2::text[]) and (a.status <> 'ended' or a.run_id in (
     select r.run_id from runs r
     where r.project_id = $1 and r.run_id = any ($2::text[]) and r.origin_kind = 'FunctionRun'
   ))
   order by a.run_id, a.generation desc, a.attempt desc, a.queued_at`,
);
