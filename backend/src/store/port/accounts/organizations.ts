export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  /** One more with each change. */
  readonly version: number;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** An organisation and the role that a user has in the whole of it; null: in some of its projects only. */
export interface OrganizationOfUser extends OrganizationRow {
  readonly role: string | null;
}

/** The scope's organisation, and those of its user. Deleted ones are not there. */
export interface Organizations {
  /** Makes the one that the scope names. */
  insert(name: string): Promise<OrganizationRow>;
  get(): Promise<OrganizationRow | null>;
  /** Null: it has another version. */
  rename(name: string, version: number): Promise<OrganizationRow | null>;
  /** Nobody sees it any more. */
  delete(): Promise<void>;
  /** By name. */
  ofUser(): Promise<readonly OrganizationOfUser[]>;
}
