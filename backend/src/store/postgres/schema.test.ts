import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { binariesFolder } from "../../testing/postgres/server.js";
import { ownerName } from "../../testing/postgres/template.js";
import { createDatabase, type TestDatabase } from "../../testing/postgres/test-database.js";
import { openPool } from "./pools.js";

/** What is no tenant's, and why. */
const shared = [
  "schema_version",
  "users", // people belong to no tenant: what they may is what `members` says of them
  "sessions", // of people; found by the hash of a secret before anybody knows who asks
  "tokens", // as sessions
  "tickets", // as sessions
  "leadership", // of the installation: whoever leads, leads for all
  "probe", // of the installation: walls that all share
  "keys", // of the installation; read by the engine's role alone, which reads nothing that they encrypt
];

let database: TestDatabase;
let owner: Pool;
beforeAll(async () => {
  database = await createDatabase();
  owner = openPool(database.login(ownerName));
});
afterAll(async () => {
  await owner.end();
  await database[Symbol.asyncDispose]();
});

/** What is the organisation's; what is not here is a project's. */
const ofOrganizations = ["audit_log", "members", "organizations", "projects"];

/** Tables that lack an owner, a forced policy, or the policy that keeps their project's or organisation's rows. */
async function unwalledTables(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
       cross join lateral (
         select case when c.relname = any($2) then 'organization' else 'project' end as owner
       ) as kept
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)
       and not (
         c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_attribute where attrelid = c.oid and attname = owner || '_id' and attnotnull)
         and exists (
           select from pg_policies p where p.tablename = c.relname and p.roles = '{flowrunner_api}'
             and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL'
             and p.qual = format('(%1$s_id = chosen_%1$s())', owner) and p.with_check = p.qual
         )
       )
     order by name`,
    [shared, ofOrganizations],
  );
  return rows.map(({ name }) => name);
}

describe("the schema", () => {
  test("is the committed one", async () => {
    const dump = await promisify(execFile)(join(await binariesFolder(), "pg_dump"), [
      ...["--schema-only", "--no-owner", "--host", database.host, "--username", "postgres", database.name],
    ]);
    const text = dump.stdout.replaceAll(/^(--.*|SET .*|SELECT pg_catalog\..*|\\.*)$\n?/gm, "");
    const committed = join(import.meta.dirname, "../../../migrations/schema.sql");
    await expect(`${text.replaceAll(/\n{2,}/g, "\n\n").trim()}\n`).toMatchFileSnapshot(committed);
  });

  test("keeps every tenant's table behind forced policies", async () => {
    expect(await unwalledTables()).toEqual([]);
    await owner.query("create table stray (project_id text not null)");
    expect(await unwalledTables(), "the search finds one without").toEqual(["stray"]);
    await owner.query("drop table stray");
  });

  test("has roles that own nothing and pass by no policy", async () => {
    const { rows } = await owner.query(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as "isMighty",
         exists (select from pg_class where relowner = r.oid) as "isOwner",
         exists (select from pg_auth_members where member = r.oid) as "isMember"
       from pg_roles r where rolname in ('flowrunner_api', 'flowrunner_engine') order by rolname`,
    );
    const harmless = { isMighty: false, isOwner: false, isMember: false };
    expect(rows).toEqual([
      { rolname: "flowrunner_api", ...harmless },
      { rolname: "flowrunner_engine", ...harmless },
    ]);
  });

  test("lets the engine's role see over all projects what is next to do, and nothing else", async () => {
    const { rows } = await owner.query<{ table: string; may: string }>(
      `select table_name as table, string_agg(distinct privilege_type, ',') as may
       from information_schema.column_privileges where grantee = 'flowrunner_engine' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { table: "attempts", may: "SELECT,UPDATE" },
      { table: "events", may: "SELECT" }, // that some are to be delivered, not what they say
      { table: "file_requests", may: "SELECT" }, // that there are some, and at which server
      { table: "keys", may: "INSERT,SELECT,UPDATE" },
      { table: "log_chunks", may: "SELECT" }, // that there is some, not what it says
      { table: "namespaces", may: "SELECT" },
      { table: "projects", may: "SELECT,UPDATE" }, // which are deleted, and that they are purged
      { table: "retention", may: "SELECT" },
      { table: "runs", may: "SELECT" },
      { table: "schedules", may: "SELECT" }, // which are due
      { table: "secret_versions", may: "SELECT" },
      { table: "workers", may: "SELECT" },
    ]);
  });
});
