import type { ConfigRow } from "../../port/project-config.js";
import { inProject } from "../statement.js";

const columns = `"values", version, updated_at as "updatedAt", updated_by as "updatedBy"`;

export const getProjectConfig = inProject<[], ConfigRow>(
  "get-project-config",
  "read",
  `select ${columns} from project_configs where project_id = $1`,
);

/** Gives nothing when there is one. */
export const insertProjectConfig = inProject<[values: string, by: string], ConfigRow>(
  "insert-project-config",
  "write",
  `insert into project_configs (project_id, "values", version, updated_at, updated_by)
   values ($1, $2::json, 1, now_ms(), $3) on conflict do nothing returning ${columns}`,
);

/** Gives nothing when the version is not the one that its writer knew. */
export const updateProjectConfig = inProject<
  [values: string, by: string, expectedVersion: number],
  ConfigRow
>(
  "update-project-config",
  "write",
  `update project_configs set "values" = $2::json, version = version + 1, updated_at = now_ms(), updated_by = $3
   where project_id = $1 and version = $4 returning ${columns}`,
);
