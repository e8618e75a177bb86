import type { MemberRow, ProjectPlace } from "../../port/accounts/members.js";
import { inOrganization, ofUser } from "../statement.js";

const columns = `m.user_id as "userId", u.email, u.name, m.role, m.created_at as "createdAt"`;
const theProject = "m.project_id is not distinct from $2";

export const insertMember = inOrganization<[project: string | null, userId: string, role: string]>(
  "insert-member",
  "write",
  `insert into members (organization_id, project_id, user_id, role, created_at)
   values ($1, $2, $3, $4, now_ms())`,
);

export const getMember = inOrganization<[project: string | null, userId: string], MemberRow>(
  "get-member",
  "read",
  `select ${columns} from members m join users u on u.user_id = m.user_id
   where m.organization_id = $1 and ${theProject} and m.user_id = $3`,
);

export const listMembers = inOrganization<[project: string | null, after: string, limit: number], MemberRow>(
  "list-members",
  "read",
  `select ${columns} from members m join users u on u.user_id = m.user_id
   where m.organization_id = $1 and ${theProject} and m.user_id > $3 collate "C"
   order by m.user_id collate "C" limit $4`,
);

export const setMemberRole = inOrganization<[project: string | null, userId: string, role: string]>(
  "set-member-role",
  "write",
  `update members m set role = $4 where m.organization_id = $1 and ${theProject} and m.user_id = $3`,
);

export const deleteMember = inOrganization<[project: string | null, userId: string]>(
  "delete-member",
  "write",
  `delete from members m where m.organization_id = $1 and ${theProject} and m.user_id = $3`,
);

/** In one order: two that lock them wait for each other one way only. */
export const lockOwners = inOrganization<[], { readonly userId: string }>(
  "lock-owners",
  "read",
  `select user_id as "userId" from members
   where organization_id = $1 and project_id is null and role = 'owner' order by user_id for update`,
);

export const rolesInOrganization = ofUser<[organization: string], { readonly role: string }>(
  "roles-in-organization",
  "read",
  `select m.role from members m join organizations o on o.organization_id = m.organization_id
   where m.user_id = $1 and o.organization_id = $2 and m.project_id is null and o.deleted_at is null`,
);

export const placeInProject = ofUser<[project: string], ProjectPlace>(
  "place-in-project",
  "read",
  `select p.organization_id as organization, array_agg(m.role) as roles
   from projects p join members m
     on m.organization_id = p.organization_id and (m.project_id is null or m.project_id = p.project_id)
   where m.user_id = $1 and p.project_id = $2 and p.deleted_at is null
   group by p.project_id`,
);
