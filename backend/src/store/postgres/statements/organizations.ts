import type { OrganizationOfUser, OrganizationRow } from "../../port/accounts/organizations.js";
import { inOrganization, ofUser } from "../statement.js";

const columns = `organization_id as id, name, version, created_at as "createdAt"`;

export const insertOrganization = inOrganization<[name: string], OrganizationRow>(
  "insert-organization",
  "write",
  `insert into organizations (organization_id, name, version, created_at) values ($1, $2, 1, now_ms())
   returning ${columns}`,
);

export const getOrganization = inOrganization<[], OrganizationRow>(
  "get-organization",
  "read",
  `select ${columns} from organizations where organization_id = $1 and deleted_at is null`,
);

export const renameOrganization = inOrganization<[name: string, version: number], OrganizationRow>(
  "rename-organization",
  "write",
  `update organizations set name = $2, version = version + 1
   where organization_id = $1 and version = $3 and deleted_at is null returning ${columns}`,
);

export const deleteOrganization = inOrganization<[]>(
  "delete-organization",
  "write",
  "update organizations set deleted_at = now_ms() where organization_id = $1 and deleted_at is null",
);

export const organizationsOfUser = ofUser<[], OrganizationOfUser>(
  "organizations-of-user",
  "read",
  `select o.organization_id as id, o.name, o.version, o.created_at as "createdAt",
     max(m.role) filter (where m.project_id is null) as role
   from members m join organizations o on o.organization_id = m.organization_id
   where m.user_id = $1 and o.deleted_at is null
   group by o.organization_id order by o.name, o.organization_id`,
);
