import type { NamespaceRow } from "../../port/cluster/namespaces.js";
import { acrossProjects, inProject } from "../statement.js";

export const insertNamespace = inProject<[namespace: string, serviceAccountUid: string]>(
  "insert-namespace",
  "write",
  `insert into namespaces (project_id, namespace, service_account_uid, bound_at) values ($1, $2, $3, now_ms())`,
);

export const rebindNamespace = inProject<[namespace: string, serviceAccountUid: string]>(
  "rebind-namespace",
  "write",
  `update namespaces set service_account_uid = $3, detached_at = null where project_id = $1 and namespace = $2`,
);

export const detachNamespace = inProject<[namespace: string]>(
  "detach-namespace",
  "write",
  `update namespaces set detached_at = now_ms()
   where project_id = $1 and namespace = $2 and detached_at is null`,
);

export const releaseNamespace = inProject<[namespace: string]>(
  "release-namespace",
  "write",
  "delete from namespaces where project_id = $1 and namespace = $2",
);

export const findNamespaces = acrossProjects<[names: readonly string[]], NamespaceRow>(
  "find-namespaces",
  "read",
  `select namespace, project_id as project, service_account_uid as "serviceAccountUid",
     detached_at is not null as "isDetached"
   from namespaces where namespace = any ($1::text[])`,
);
