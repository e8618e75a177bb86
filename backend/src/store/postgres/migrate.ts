import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ClientBase } from "pg";
import { refuseAhead, schemaOf } from "./schema-version.js";

/** Any number, always the same: whoever migrates this database holds this lock. */
const migrationLock = 5_318_008_150;

export interface Migration {
  readonly version: number;
  readonly file: string;
  readonly sql: string;
  /** The oldest program, by the schema it was made for, that works on a database with this migration. */
  readonly worksSince: number;
}

/**
 * Brings a database to the schema of this program. `client` is a connection of the schema's owner, which may make
 * roles or finds them made. Several at once take turns; a database that is up to date, or ahead, is not changed. Gives the
 * schema's version.
 *
 * G1 Migrations are applied in order, each with the note of its version in one transaction.
 * G2 A database that a later program has migrated is used as it is where all its migrations let this program work on it, and
 *    else refused: going back is restoring a backup then.
 */
export async function migrate(client: ClientBase, migrations?: readonly Migration[]): Promise<number> {
  const known = migrations ?? (await readMigrations());
  await client.query("select pg_advisory_lock($1)", [migrationLock]);
  try {
    return await bringUpToDate(client, known);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** The migrations that this program knows: files `NNNN-name.sql` without a gap, the first is 1. */
export async function readMigrations(
  folder = nearestMigrations(import.meta.dirname),
): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const version = Number(file.slice(0, 4));
      if (version !== index + 1)
        throw new Error(`${file}: the migration after ${index} has to be ${index + 1}`);
      const sql = await readFile(join(folder, file), "utf8");
      return { version, file, sql, worksSince: worksSince(sql) ?? version };
    }),
  );
}

/** What a migration says in its first line: `-- Works since: 8`. Null: with no program from before it. */
function worksSince(sql: string): number | null {
  const [, version] = /^-- Works since: (\d+)\n/.exec(sql) ?? [];
  return version === undefined ? null : Number(version);
}

/** A bundle has them beside it, a package at its root. */
function nearestMigrations(from: string): string {
  const folder = join(from, "migrations");
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error("the migrations of the database are not where this program is");
  return nearestMigrations(dirname(from));
}

async function bringUpToDate(client: ClientBase, known: readonly Migration[]): Promise<number> {
  await client.query(versionTable);
  const before = await schemaOf(client);
  refuseAhead(before, known.length); // G2
  for (const migration of known.slice(before.version)) await apply(client, migration);
  return Math.max(before.version, known.length);
}

/** Statements of one message are one transaction. */
async function apply(client: ClientBase, { version, sql, worksSince }: Migration): Promise<void> {
  const note = `insert into schema_version (version, works_since) values (${version}, ${worksSince})`;
  await client.query(`${sql};\n${note};`); // G1
}

const versionTable = `
  create table if not exists schema_version (
    version integer primary key,
    applied_at timestamptz not null default now()
  );
  alter table schema_version add column if not exists works_since integer;
`;
