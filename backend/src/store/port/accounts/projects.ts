export interface ProjectRow {
  readonly id: string;
  readonly organization: string;
  /** A DNS label, unique in the organisation. */
  readonly name: string;
  readonly description: string;
  /** One more with each change. */
  readonly version: number;
  /** Epoch ms. */
  readonly createdAt: number;
}

export type NewProject = Pick<ProjectRow, "id" | "name" | "description">;

/** The projects of the scope's organisation, and those that its user works in. Deleted ones are not there. */
export interface Projects {
  /** Throws `UniqueViolation` for a name that is taken. */
  insert(project: NewProject): Promise<ProjectRow>;
  get(id: string): Promise<ProjectRow | null>;
  /** By name, those after `after`. */
  list(after: string, limit: number): Promise<readonly ProjectRow[]>;
  /** Null: it has another version. Throws `UniqueViolation` for a name that is taken. */
  update(
    id: string,
    version: number,
    changes: Pick<ProjectRow, "name" | "description">,
  ): Promise<ProjectRow | null>;
  /** Nobody sees it any more; its name is free. False: there was none. */
  delete(id: string): Promise<boolean>;
  /** Of the scope's user, by id, those after `after`; `only`: this one or none. */
  ofUser(only: string | null, after: string, limit: number): Promise<readonly ProjectOfUser[]>;
}

/** A project and the roles that a user has in it, as a member of its organisation and of itself. */
export interface ProjectOfUser extends ProjectRow {
  readonly organizationName: string;
  readonly roles: readonly string[];
}
