import type { Client } from "pg";
import { type Pool } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownerName, withClient } from "../../testing/postgres/template.js";
import { createDatabase, type TestDatabase } from "../../testing/postgres/test-database.js";
import { DatabaseAhead, migrate, readMigrations } from "./migrate.js";

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase("template1");
});
afterEach(() => database[Symbol.asyncDispose]());

const place = () => ({ host: database.host, user: ownerName, database: database.name });
const asOwner = <T>(work: (client: Client) => Promise<T>): Promise<T> => withClient(place(), work);
const versionsIn = async (client: Pick<Pool, "query">): Promise<readonly number[]> =>
  (await client.query<{ version: number }>("select version from schema_version order by version")).rows.map(
    ({ version }) => version,
  );

const first = { version: 1, file: "0001-first.sql", sql: "create table first (id integer)" };
const second = { version: 2, file: "0002-second.sql", sql: "alter table first add name text" };

describe("migrating", () => {
  test("brings an empty database to the newest schema, and changes one that is there no more", async () => {
    const known = (await readMigrations()).length;
    expect(await asOwner((client) => migrate(client))).toBe(known);
    expect(await asOwner((client) => migrate(client))).toBe(known);
    expect(await asOwner(versionsIn)).toEqual(Array.from({ length: known }, (_, index) => index + 1));
  });

  test("applies what is new alone", async () => {
    await asOwner((client) => migrate(client, [first]));
    await asOwner((client) => migrate(client, [first, second]));
    expect(await asOwner(versionsIn)).toEqual([1, 2]);
  });

  test("by several processes at once happens once", async () => {
    const migrating = Array.from({ length: 4 }, () => asOwner((client) => migrate(client, [first, second])));
    expect(await Promise.all(migrating)).toEqual([2, 2, 2, 2]);
  });

  test("leaves nothing of a migration that fails", async () => {
    const broken = { ...second, sql: `${second.sql}; select nonsense` };
    await expect(asOwner((client) => migrate(client, [first, broken]))).rejects.toThrow(/nonsense/);
    expect(await asOwner(versionsIn)).toEqual([1]);
    const { rows } = await asOwner((client) =>
      client.query("select attname from pg_attribute where attrelid = 'first'::regclass and attnum > 0"),
    );
    expect(rows).toEqual([{ attname: "id" }]);
  });

  test("refuses a database that is ahead, and says what to do", async () => {
    await asOwner((client) => migrate(client, [first, second]));
    const going = asOwner((client) => migrate(client, [first]));
    await expect(going).rejects.toThrow(DatabaseAhead);
    await expect(going).rejects.toThrow(/has schema 2.*knows schemas up to 1.*restore a backup/s);
    expect(await asOwner(versionsIn)).toEqual([1, 2]);
  });
});
