import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { DatabaseAhead, readMigrations } from "./migrate.js";

const lookMs = 1_000;

/** What there is while a database is still being made: no server, no table, no right to read it yet. */
const notYet = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "57P03",
  "3D000",
  "42P01",
  "42501",
  "28000",
  "28P01",
]);

/**
 * Waits until somebody who may has brought the database to this program's schema; `waiting` is told once. `url`: of a
 * login that may read which it is. Throws `DatabaseAhead` for one of a later program.
 */
export async function awaitSchema(url: string, waiting: (found: number) => void): Promise<void> {
  const known = (await readMigrations()).length;
  for (let looks = 0; ; looks++) {
    const found = await schemaAt(url);
    if (found > known) throw new DatabaseAhead(found, known);
    if (found === known) return;
    if (looks === 0) waiting(found);
    await delay(lookMs);
  }
}

/** 0: there is none yet. */
async function schemaAt(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number | null }>(
      "select max(version) as version from schema_version",
    );
    return rows[0]?.version ?? 0;
  } catch (failure) {
    if (notYet.has((failure as { readonly code?: string }).code ?? "")) return 0;
    throw failure;
  } finally {
    await client.end().catch(() => {});
  }
}
