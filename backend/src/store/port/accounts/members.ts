export interface MemberRow {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** Roles in the scope's organisation, or in one of its projects: `project` null means the former. */
export interface Members {
  /** Throws `UniqueViolation` for one who is a member there. */
  insert(project: string | null, userId: string, role: string): Promise<void>;
  get(project: string | null, userId: string): Promise<MemberRow | null>;
  /** By user id, those after `after`. */
  list(project: string | null, after: string, limit: number): Promise<readonly MemberRow[]>;
  setRole(project: string | null, userId: string, role: string): Promise<void>;
  delete(project: string | null, userId: string): Promise<void>;
  /** The owners of the whole organisation. Who has locked them waits for nobody who removes one. */
  lockOwners(): Promise<readonly string[]>;
  /** Roles of the scope's user in an organisation as a whole. */
  rolesInOrganization(organization: string): Promise<readonly string[]>;
  /** Roles of the scope's user in a project, of its own and of its organisation's; null: in none. */
  placeInProject(project: string): Promise<ProjectPlace | null>;
}

export interface ProjectPlace {
  readonly organization: string;
  readonly roles: readonly string[];
}
