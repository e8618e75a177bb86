import type { BusyFlow, RunsOfTime } from "../../port/run-search.js";
import { inProject } from "../statement.js";

/** The newest runs since a time, and no more of them than `most`: what a page costs has a bound. */
const recent = `select flow, status, created_at, ended_at from runs
   where project_id = $1 and created_at >= $2 order by created_at desc, run_id desc limit $3`;

export const runsByTime = inProject<[since: number, most: number, sliceMs: number], RunsOfTime>(
  "runs-by-time",
  "read",
  `select (created_at / $4::bigint) * $4::bigint as at, status, count(*)::integer as runs
   from (${recent}) recent group by 1, 2 order by 1, 2`,
);

export const busyFlows = inProject<[since: number, most: number, flows: number], BusyFlow>(
  "busy-flows",
  "read",
  `select flow, count(*)::integer as runs, (count(*) filter (where status = 'failed'))::integer as failed,
     percentile_cont(0.5) within group (order by ended_at - created_at) as "medianMs",
     percentile_cont(0.95) within group (order by ended_at - created_at) as "p95Ms"
   from (${recent}) recent where flow is not null
   group by flow order by failed desc, runs desc, flow limit $4`,
);
