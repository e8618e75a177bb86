import { Client } from "pg";
import { silentLog, type FullLog } from "../../log.js";
import { awaitSchema } from "./await-schema.js";
import { connectPatiently, type Patience } from "./connect-patiently.js";
import type { Database } from "./connections.js";
import { migrate } from "./migrate.js";
import { openPglite } from "./open-pglite.js";
import { openPostgres, openPostgresAsOwner } from "./open-postgres.js";

export type DatabaseSource =
  /** `folder`: where its files are kept; null: nowhere. */
  | { readonly kind: "pglite"; readonly folder: string | null }
  | {
      readonly kind: "postgres";
      /** URL of the schema's owner, who migrates. */
      readonly ownerUrl: string;
      /** URLs of the logins that the server works as. Null: the owner takes the roles on, one transaction at a time. */
      readonly logins: Logins | null;
    }
  /** Somebody else migrates it, and is waited for. */
  | { readonly kind: "awaited"; readonly logins: Logins };

interface Logins {
  readonly apiUrl: string;
  readonly engineUrl: string;
}

/**
 * Opens a database and brings it to this program's schema, or waits until it is there. Throws `DatabaseAhead` for one of
 * a later program that this one cannot work with.
 */
export async function openDatabase(source: DatabaseSource, log: FullLog = silentLog): Promise<Database> {
  switch (source.kind) {
    case "pglite":
      return openEmbedded(source.folder);
    case "awaited":
      await awaitSchema(source.logins.apiUrl, (found) =>
        log.info("the database is not migrated yet", { found }),
      );
      return openAs(source.logins);
    case "postgres":
      await bringUp(source.ownerUrl, source.logins === null);
      return source.logins
        ? openAs(source.logins)
        : openPostgresAsOwner({ connectionString: source.ownerUrl });
  }
}

async function openEmbedded(folder: string | null): Promise<Database> {
  const database = await openPglite(folder);
  try {
    const client = await database.pool.connect();
    await migrate(client).finally(() => client.release());
    return database;
  } catch (failure) {
    await database[Symbol.asyncDispose]();
    throw failure;
  }
}

/**
 * Brings a database of PostgreSQL to this program's schema, and leaves it; waits for a server that is not there yet.
 * Gives the schema that it has then. Throws `DatabaseAhead`.
 */
export async function migrateDatabase(ownerUrl: string, patience: Patience): Promise<number> {
  const make = (): Client => new Client({ connectionString: ownerUrl });
  return migrateBy(await connectPatiently(make, patience), false);
}

async function bringUp(ownerUrl: string, takesRoles: boolean): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await migrateBy(client, takesRoles);
}

/** `takesRoles`: the owner is to work as the roles. */
async function migrateBy(client: Client, takesRoles: boolean): Promise<number> {
  try {
    const schema = await migrate(client);
    if (takesRoles) await client.query(takeRoles);
    return schema;
  } finally {
    await client.end();
  }
}

function openAs({ apiUrl, engineUrl }: Logins): Database {
  return openPostgres({ api: { connectionString: apiUrl }, engine: { connectionString: engineUrl } });
}

/** Who made a role need not be in it. Replicas that start together take turns. */
const takeRoles = `
  select pg_advisory_xact_lock(5318008151);
  grant flowrunner_api, flowrunner_engine to current_user;
`;
