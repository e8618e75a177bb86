import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { readMigrations } from "./migrate.js";
import { refuseAhead, schemaOf, type SchemaVersion } from "./schema-version.js";
import { codeOf, serverAway } from "./server-away.js";

const lookMs = 1_000;

/** What there is while a database is still being made: no server, no table, no right to read it yet. */
const notYet = new Set([...serverAway, "3D000", "42P01", "42501", "28000", "28P01"]);

/**
 * Waits until somebody who may has brought the database to this program's schema, or a later one that this program works
 * with; `waiting` is told once. `url`: of a login that may read which it is. Throws `DatabaseAhead`.
 */
export async function awaitSchema(url: string, waiting: (found: number) => void): Promise<void> {
  const known = (await readMigrations()).length;
  for (let looks = 0; ; looks++) {
    const found = await schemaAt(url);
    refuseAhead(found, known);
    if (found.version >= known) return;
    if (looks === 0) waiting(found.version);
    await delay(lookMs);
  }
}

const none: SchemaVersion = { version: 0, worksSince: 0 };

async function schemaAt(url: string): Promise<SchemaVersion> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return await schemaOf(client);
  } catch (failure) {
    if (notYet.has(codeOf(failure))) return none;
    throw failure;
  } finally {
    await client.end().catch(() => {});
  }
}
