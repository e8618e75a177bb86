import type { PodWorkerStatus } from "../../port/cluster/pod-workers.js";
import { acrossProjects, inProject } from "../statement.js";

export const insertPodWorker = inProject<
  [uid: string, pool: string, namespace: string, name: string, audience: string]
>(
  "insert-pod-worker",
  "write",
  `insert into workers (project_id, id, pool, token_hash, state, namespace, pod_name, audience)
   values ($1, $2, $3, 'pod/' || $2, 'waiting', $4, $5, $6)`,
);

export const insertRetiredPods = inProject<
  [uids: readonly string[], pool: string, namespace: string, state: "drained" | "gone"]
>(
  "insert-retired-pods",
  "write",
  `insert into workers (project_id, id, pool, token_hash, state, namespace)
   select $1, uid, $3, 'pod/' || uid, $5, $4 from unnest($2::text[]) as uid on conflict (id) do nothing`,
);

export const retirePods = inProject<[uids: readonly string[], state: "drained" | "gone"]>(
  "retire-pods",
  "write",
  `update workers set state = $3
   where project_id = $1 and id = any ($2::text[]) and state = 'waiting' and namespace is not null`,
);

export const retiredPods = inProject<[uids: readonly string[]], { readonly uid: string }>(
  "retired-pods",
  "read",
  `select id as uid from workers
   where project_id = $1 and id = any ($2::text[]) and state in ('drained', 'gone') and attempt_id is null`,
);

export const lookAtPodWorkers = acrossProjects<[uids: readonly string[]], PodWorkerStatus>(
  "look-at-pod-workers",
  "read",
  `select w.id as uid, w.state, w.attempt_id as attempt, coalesce(a.status = 'ended', false) as "isEnded",
     a.cancel_asked_at as "cancelAskedAt", a.deadline
   from workers w left join attempts a on a.id = w.attempt_id
   where w.id = any ($1::text[]) and w.namespace is not null`,
);
