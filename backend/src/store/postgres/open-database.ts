import { Client } from "pg";
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
      readonly logins: { readonly apiUrl: string; readonly engineUrl: string } | null;
    };

/** Opens a database and brings it to this program's schema. Throws `DatabaseAhead` for one of a later program. */
export function openDatabase(source: DatabaseSource): Promise<Database> {
  return source.kind === "pglite" ? openEmbedded(source.folder) : openServer(source);
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

async function openServer({
  ownerUrl,
  logins,
}: Extract<DatabaseSource, { kind: "postgres" }>): Promise<Database> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await migrate(client);
    if (!logins) await client.query(takeRoles);
  } finally {
    await client.end();
  }
  if (!logins) return openPostgresAsOwner({ connectionString: ownerUrl });
  const { apiUrl, engineUrl } = logins;
  return openPostgres({ api: { connectionString: apiUrl }, engine: { connectionString: engineUrl } });
}

/** Who made a role need not be in it. Replicas that start together take turns. */
const takeRoles = `
  select pg_advisory_xact_lock(5318008151);
  grant flowrunner_api, flowrunner_engine to current_user;
`;
