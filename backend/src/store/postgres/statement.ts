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
  readonly text: string;
  /** Never there: holds the types together. */
  readonly of?: (values: Values) => Row;
}

export type StatementKind = "read" | "write";

/** A statement within the chosen project, which is its `$1`; `Values` begin at `$2`. */
export function inProject<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_api", kind, text };
}

/** A statement of the engine's role over all projects. */
export function acrossProjects<Values extends readonly unknown[], Row = never>(
  name: string,
  kind: StatementKind,
  text: string,
): Statement<Values, Row> {
  return { name, role: "flowrunner_engine", kind, text };
}
