import type { FileDemand, FileNotice } from "../../port/cluster/file-requests.js";
import { acrossProjects, inProject } from "../statement.js";

/** With it go those of the project whose server did not come to delete them. */
export const insertFileRequest = inProject<[request: string, server: string, forMs: number]>(
  "insert-file-request",
  "write",
  `with over as (delete from file_requests where project_id = $1 and expires_at <= now_ms())
   insert into file_requests (project_id, request_id, server, requested_at, expires_at)
   values ($1, $2, $3, now_ms(), now_ms() + $4)`,
);

export const deleteFileRequest = inProject<[request: string]>(
  "delete-file-request",
  "write",
  "delete from file_requests where project_id = $1 and request_id = $2",
);

export const oldestFileRequest = inProject<[except: readonly string[]], FileNotice>(
  "oldest-file-request",
  "read",
  `select request_id as request, server from file_requests
   where project_id = $1 and expires_at > now_ms() and request_id <> all ($2::text[])
   order by requested_at, request_id limit 1`,
);

export const fileDemands = acrossProjects<[], FileDemand>(
  "file-demands",
  "read",
  `select f.project_id as project, n.namespace, count(*)::integer as requests, min(requested_at) as since
   from file_requests f left join namespaces n on n.project_id = f.project_id and n.detached_at is null
   where expires_at > now_ms() group by f.project_id, n.namespace`,
);
