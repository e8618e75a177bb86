import type { Client } from "pg";
import { type Pool } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownerName, withClient } from "../../testing/postgres/template.js";
import { createDatabase, type TestDatabase } from "../../testing/postgres/test-database.js";
import { migrate, readMigrations } from "./migrate.js";
import { DatabaseAhead } from "./schema-version.js";

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

const first = { version: 1, worksSince: 1, file: "0001-first.sql", sql: "create table first (id integer)" };
const second = {
  version: 2,
  worksSince: 1,
  file: "0002-second.sql",
  sql: "alter table first add name text",
};
const third = { version: 3, worksSince: 2, file: "0003-third.sql", sql: "alter table first drop id" };

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

  test("leaves a database that is ahead, and that the program works with, as it is", async () => {
    await asOwner((client) => migrate(client, [first, second]));
    expect(await asOwner((client) => migrate(client, [first]))).toBe(2);
    expect(await asOwner(versionsIn)).toEqual([1, 2]);
  });

  test("refuses a database that is ahead by a migration that leaves older programs out, and says what to do", async () => {
    const fourth = { ...second, version: 4, worksSince: 1, sql: "alter table first add other text" };
    await asOwner((client) => migrate(client, [first, second, third, fourth]));
    const going = asOwner((client) => migrate(client, [first]));
    await expect(going).rejects.toThrow(DatabaseAhead);
    await expect(going).rejects.toThrow(/has schema 4.*of schema 2 or later.*up to 1.*restore a backup/s);
    expect(await asOwner(versionsIn)).toEqual([1, 2, 3, 4]);
    expect(await asOwner((client) => migrate(client, [first, second]))).toBe(4);
  });

  test("takes a migration that says nothing, or was applied by a program that kept no word of it, to leave older ones out", async () => {
    await asOwner((client) => migrate(client, [first, second]));
    await asOwner((client) => client.query("alter table schema_version drop works_since"));
    await expect(asOwner((client) => migrate(client, [first]))).rejects.toThrow(DatabaseAhead);
  });
});

describe("the migrations of this program", () => {
  test("say which older programs work after them, none of a later one", async () => {
    const known = await readMigrations();
    expect(known[8]).toMatchObject({ file: "0009-plans.sql", worksSince: 8 });
    for (const { version, worksSince } of known) expect(worksSince).toBeLessThanOrEqual(version);
  });
});
