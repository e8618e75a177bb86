import { Client } from "pg";
import { migrate } from "../../store/postgres/migrate.js";

/** A migrated database that every other is a copy of. */
export const templateName = "flowrunner_template";

/** Owns the schema; no superuser, as an operator's would be. */
export const ownerName = "flowrunner_owner";

export async function makeTemplate(host: string): Promise<void> {
  await withClient({ host, user: "postgres", database: "postgres" }, async (client) => {
    await client.query(`create role ${ownerName} login createrole`);
    await client.query(`grant pg_signal_backend to ${ownerName}`);
    await client.query(`create database ${templateName} owner ${ownerName}`);
  });
  await withClient({ host, user: ownerName, database: templateName }, migrate);
}

interface Place {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export async function withClient<T>(place: Place, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(place);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
