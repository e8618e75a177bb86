import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { migrate, readMigrations } from "../store/postgres/migrate.js";
import { openPglite } from "../store/postgres/open-pglite.js";

/** Two runs of a flow with two steps, as schema 1 kept them: of one the first step has ended, of the other none. */
const fixture = join(import.meta.dirname, "fixtures/rows-of-schema-1.json");

/** When they were started, in epoch ms. */
const fixtureTime = 1_795_250_097_000;

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The rows as if their runs had been started just now. */
export async function rowsOfSchemaOne(): Promise<Rows> {
  const text = await readFile(fixture, "utf8");
  const later = (time: string): string => String(Number(time) + Date.now() - fixtureTime);
  return JSON.parse(text.replaceAll(/\b179\d{10}\b/g, later)) as Rows;
}

export async function makeSchemaOne(client: ClientBase): Promise<void> {
  await migrate(client, (await readMigrations()).slice(0, 1));
}

/** `client`: a superuser's, for whom no policy holds. */
export async function fillSchemaOne(client: ClientBase): Promise<void> {
  for (const [table, rows] of Object.entries(await rowsOfSchemaOne()))
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
}

/** Does something with the embedded database of a folder that no server has open. */
export async function inFolder<T>(folder: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  await using database = await openPglite(folder);
  const client = await database.pool.connect();
  return work(client).finally(() => client.release());
}
