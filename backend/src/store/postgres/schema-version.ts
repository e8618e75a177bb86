import type { ClientBase } from "pg";

/** Which schema a database has. */
export interface SchemaVersion {
  /** Of its newest migration; 0: it has none. */
  readonly version: number;
  /** The oldest program, by the schema it was made for, that all its migrations let work on it. */
  readonly worksSince: number;
}

export async function schemaOf(client: Pick<ClientBase, "query">): Promise<SchemaVersion> {
  const { rows } = await client.query<SchemaVersion>(newest);
  return rows[0]!;
}

/** A program of before `works_since` made a table without it, and a migration without it names no older program. */
const newest = `
  select coalesce(max(version), 0) as version,
    coalesce(max(coalesce((to_jsonb(known) ->> 'works_since')::integer, version)), 0) as "worksSince"
  from schema_version as known
`;

/** Throws `DatabaseAhead` where a program that was made for the schema `known` does not work. */
export function refuseAhead({ version, worksSince }: SchemaVersion, known: number): void {
  if (version > known && worksSince > known) throw new DatabaseAhead(version, worksSince, known);
}

/** The database was migrated by a later program, in a way that this one cannot work with. */
export class DatabaseAhead extends Error {
  override readonly name = "DatabaseAhead";

  constructor(found: number, worksSince: number, known: number) {
    super(
      `The database has schema ${found}, for programs of schema ${worksSince} or later; this program knows schemas up to ` +
        `${known}. Use the program that migrated it, or restore a backup from before.`,
    );
  }
}
