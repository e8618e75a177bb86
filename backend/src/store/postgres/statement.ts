/** A login of the database: neither owns a table nor bypasses a policy. */
export type Role = "flowrunner_api" | "flowrunner_engine";

/**
 * One SQL statement, prepared once a connection. `Values` are its parameters, `Row` what it gives. Only writes change
 * or lock anything for longer than they take.
 */
export interface Statement<Values extends readonly unknown[], Row> {
  readonly name: string;
  readonly role: Role;
  readonly kind: StatementKind;
  readonly within: Within;
  readonly text: string;
  /** Never there: holds the types together. */
  readonly of?: (values: Values) => Row;
}

export type StatementKind = "read" | "write";

/**
 * Whose rows a statement means: those of its `$1`; `accounts`: of whoever signs in; `installation`: of nobody in
 * particular; `all`: everybody's.
 */
export type Within = "project" | "organization" | "user" | "accounts" | "installation" | "all";

/** A statement within the chosen project, which is its `$1`; `Values` begin at `$2`. */
export function inProject<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, within: "project", text };
}

/** A statement within the chosen organisation, which is its `$1`; `Values` begin at `$2`. */
export function inOrganization<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, within: "organization", text };
}

/** A statement over what is the chosen user's, who is its `$1`; `Values` begin at `$2`. */
export function ofUser<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, within: "user", text };
}

/** A statement over users and what they sign in with, which are nobody's but their own. */
export function amongAccounts<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, within: "accounts", text };
}

/** A statement over what is no tenant's. */
export function ofInstallation<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, within: "installation", text };
}

/** A statement of the engine's role over all projects. */
export function acrossProjects<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_engine", kind, within: "all", text };
}
