import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ClientBase } from "pg";

/** Any number, always the same: whoever migrates this database holds this lock. */
const migrationLock = 5_318_008_150;

interface Migration {
  readonly version: number;
  readonly file: string;
  readonly sql: string;
}

/**
 * Brings a database to the schema of this program. `client` is a connection of the schema's owner, which may make
 * roles or finds them made. Several at once take turns; a database that is up to date is not changed. Gives the schema's
 * version.
 *
 * G1 Migrations are applied in order, each with the note of its version in one transaction.
 * G2 A database of a later program is refused and not touched: going back is restoring a backup.
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
      return { version, file, sql: await readFile(join(folder, file), "utf8") };
    }),
  );
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
  const present = await client.query<{ version: number }>(
    "select max(version) as version from schema_version",
  );
  const before = present.rows[0]?.version ?? 0;
  if (before > known.length) throw new DatabaseAhead(before, known.length); // G2
  for (const migration of known.slice(before)) await apply(client, migration);
  return known.length;
}

/** Statements of one message are one transaction. */
async function apply(client: ClientBase, { version, sql }: Migration): Promise<void> {
  await client.query(`${sql};\ninsert into schema_version (version) values (${version});`); // G1
}

const versionTable = `create table if not exists schema_version (
  version integer primary key,
  applied_at timestamptz not null default now()
)`;

/** The database was migrated by a later program. */
export class DatabaseAhead extends Error {
  override readonly name = "DatabaseAhead";

  constructor(found: number, known: number) {
    super(
      `The database has schema ${found}; this program knows schemas up to ${known}. ` +
        `Use the program that migrated it, or restore a backup from before.`,
    );
  }
}
