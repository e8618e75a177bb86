import type { ProjectOfUser, ProjectRow } from "../../port/accounts/projects.js";
import { inOrganization, ofUser } from "../statement.js";

const columns = `project_id as id, organization_id as organization, name, description, version,
  created_at as "createdAt"`;

export const insertProject = inOrganization<[id: string, name: string, description: string], ProjectRow>(
  "insert-project",
  "write",
  `insert into projects (organization_id, project_id, name, description, version, created_at)
   values ($1, $2, $3, $4, 1, now_ms()) returning ${columns}`,
);

export const getProject = inOrganization<[id: string], ProjectRow>(
  "get-project",
  "read",
  `select ${columns} from projects where organization_id = $1 and project_id = $2 and deleted_at is null`,
);

export const listProjects = inOrganization<[after: string, limit: number], ProjectRow>(
  "list-projects",
  "read",
  `select ${columns} from projects where organization_id = $1 and deleted_at is null and name > $2 collate "C"
   order by name collate "C" limit $3`,
);

export const updateProject = inOrganization<
  [id: string, version: number, name: string, description: string],
  ProjectRow
>(
  "update-project",
  "write",
  `update projects set name = $4, description = $5, version = version + 1
   where organization_id = $1 and project_id = $2 and version = $3 and deleted_at is null returning ${columns}`,
);

export const deleteProject = inOrganization<[id: string]>(
  "delete-project",
  "write",
  `update projects set deleted_at = now_ms()
   where organization_id = $1 and project_id = $2 and deleted_at is null`,
);

export const projectsOfUser = ofUser<[only: string | null, after: string, limit: number], ProjectOfUser>(
  "projects-of-user",
  "read",
  `select p.project_id as id, p.organization_id as organization, p.name, p.description, p.version,
     p.created_at as "createdAt", o.name as "organizationName", array_agg(m.role) as roles
   from members m join organizations o on o.organization_id = m.organization_id
     join projects p
       on p.organization_id = m.organization_id and (m.project_id is null or m.project_id = p.project_id)
   where m.user_id = $1 and o.deleted_at is null and p.deleted_at is null and p.project_id > $3 collate "C"
     and ($2::text is null or p.project_id = $2)
   group by p.project_id, o.organization_id order by p.project_id collate "C" limit $4`,
);
